"""A PDF file as its readers see it, on top of qpdf: objects, content streams, fonts, structure tree, and what must hold of
them. Needs no validator, and nothing of the engine."""
