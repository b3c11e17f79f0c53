#include "load/read_image.hpp"

#include "diag/messages.hpp"
#include "load/missing_file.hpp"
#include "load/read_drawing.hpp"
#include "load/source_text.hpp"

namespace klausul {
namespace {

constexpr std::size_t png_size_limit = 20 * 1024 * 1024;

std::shared_ptr<Image> made_of(std::variant<RasterImage, VectorImage> content, std::string bytes) {
  SourceText source = hashed(std::move(bytes));
  return std::make_shared<Image>(
      Image{"", std::move(source.sha256), std::move(content), std::move(source.bytes)});
}

std::shared_ptr<Image> read_pixels(const std::string& path, OriginId asked_by, const LoadContext& context) {
  std::optional<std::string> bytes = context.files.read(path);
  if (!bytes)
    return context.diagnostics.add(Slug::file_not_found, asked_by, missing_file(path, context.files)),
           nullptr;
  std::string fault;
  std::optional<RasterImage> raster;
  if (bytes->size() > png_size_limit)
    fault = both("filen är större än 20 MB", "the file is larger than 20 MB");
  else
    raster = read_png(*bytes, fault);
  if (!raster) return context.diagnostics.add(Slug::bad_image, asked_by, {path, fault, ""}), nullptr;
  return made_of(std::move(*raster), std::move(*bytes));
}

std::shared_ptr<Image> read_shapes(const std::string& path, OriginId asked_by, const LoadContext& context) {
  const std::unique_ptr<XmlFile> file = read_xml(path, asked_by, context);
  std::optional<VectorImage> drawing = file ? read_drawing(*file) : std::nullopt;
  if (!drawing) return nullptr;
  return made_of(std::move(*drawing), file->bytes());
}

}  // namespace

std::shared_ptr<const Image> read_image(const std::string& path, OriginId asked_by,
                                        const LoadContext& context) {
  std::shared_ptr<Image> image =
      path.ends_with(".svg") ? read_shapes(path, asked_by, context) : read_pixels(path, asked_by, context);
  if (image) image->name = path.substr(path.rfind('/') + 1);
  return image;
}

}  // namespace klausul
