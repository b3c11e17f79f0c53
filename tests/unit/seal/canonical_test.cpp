#include "seal/canonical.hpp"

#include "catch.hpp"
#include "seal/sha256.hpp"

namespace klausul {

TEST_CASE("the canonical form is that of Canonical XML: sorted attributes, two tags, references", "[seal]") {
  CanonicalXml xml;
  xml.open("b", {{"y", "1 < 2 & \"3\" > 0"}, {"a", "\t\n\r"}});
  xml.text("1 < 2 & \"3\" > 0");
  xml.open("c", {});
  xml.close("c");
  xml.close("b");
  // W3C Canonical XML 1.1, §1.1 and §2.3: in attributes & < " and white space are references, in text & < >.
  CHECK(xml.bytes() ==
        "<b a=\"&#x9;&#xA;&#xD;\" y=\"1 &lt; 2 &amp; &quot;3&quot; > 0\">"
        "1 &lt; 2 &amp; \"3\" &gt; 0<c></c></b>");
}

TEST_CASE("a run of white space in text is one space, also across calls, but never none", "[seal]") {
  CanonicalXml xml;
  xml.text(" \n\ta \r\n ");
  xml.text("\n b");
  xml.open("c", {});
  xml.text("  ");
  xml.close("c");
  xml.text("  ");
  CHECK(xml.bytes() == " a b<c> </c> ");
}

TEST_CASE("a no-break space is a letter like others", "[seal]") {
  CanonicalXml xml;
  xml.text("9\u00A0 \u00A0a");
  CHECK(xml.bytes() == "9\u00A0 \u00A0a");
}

TEST_CASE("a seal names its algorithm", "[seal]") {
  CHECK(seal_of("abc") == "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

}  // namespace klausul
