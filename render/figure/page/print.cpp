#include "render/figure/page/print.hpp"

#include <cairo-pdf.h>
#include <cairo.h>
#include <librsvg/rsvg.h>

#include <cmath>
#include <memory>

#include "extract/diagnostic.hpp"

namespace docgraph {
namespace {

constexpr double kDotsAnInch = 300;
constexpr double kPointsAnInch = 72;

struct Release {
  void operator()(RsvgHandle* handle) const { g_object_unref(handle); }
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
  void operator()(cairo_t* pen) const { cairo_destroy(pen); }
};
using Handle = std::unique_ptr<RsvgHandle, Release>;
using Surface = std::unique_ptr<cairo_surface_t, Release>;
using Pen = std::unique_ptr<cairo_t, Release>;

[[noreturn]] void throw_unprinted(const std::string& why) {
  throw IoError({{}, "a figure cannot be turned into PDF or PNG: " + why, "take the SVG figures alone: --figures svg"});
}

void throw_if(GError* error) {
  if (error == nullptr) return;
  const std::string why = error->message;
  g_error_free(error);
  throw_unprinted(why);
}

Handle read(const std::string& svg, double dots_an_inch) {
  GError* error = nullptr;
  Handle handle(rsvg_handle_new_from_data(reinterpret_cast<const guint8*>(svg.data()), svg.size(), &error));
  throw_if(error);
  rsvg_handle_set_dpi(handle.get(), dots_an_inch);
  return handle;
}

struct Size {
  double width = 0;
  double height = 0;
};

Size size_of(RsvgHandle* handle) {
  Size size;
  if (rsvg_handle_get_intrinsic_size_in_pixels(handle, &size.width, &size.height) == 0) throw_unprinted("it has no size");
  return size;
}

cairo_status_t append(void* bytes, const unsigned char* more, unsigned int count) {
  static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(more), count);
  return CAIRO_STATUS_SUCCESS;
}

void draw(RsvgHandle* handle, cairo_surface_t* surface, const Size& size) {
  const Pen pen(cairo_create(surface));
  const RsvgRectangle page{0, 0, size.width, size.height};
  GError* error = nullptr;
  rsvg_handle_render_document(handle, pen.get(), &page, &error);
  throw_if(error);
  if (const cairo_status_t status = cairo_status(pen.get()); status != CAIRO_STATUS_SUCCESS)
    throw_unprinted(cairo_status_to_string(status));
}

std::string pdf_of(const std::string& svg) {
  const Handle handle = read(svg, kPointsAnInch);
  const Size size = size_of(handle.get());
  std::string bytes;
  {
    const Surface surface(cairo_pdf_surface_create_for_stream(append, &bytes, size.width, size.height));
    // cairo would write down the time of day.
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATE_DATE, "");
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATOR, "docgraph");
    draw(handle.get(), surface.get(), size);
    cairo_surface_finish(surface.get());
  }
  return bytes;
}

// cairo writes no resolution, and programs that set pages would take the picture for one of 96 dots an inch: the chunk pHYs, whole, for
// 11811 dots a metre, goes behind the header, which is always as long.
std::string with_resolution(std::string png) {
  static constexpr std::size_t kAfterHeader = 33;
  static constexpr std::string_view kChunk("\0\0\0\x09pHYs\0\0\x2e\x23\0\0\x2e\x23\x01\x78\xa5\x3f\x76", 21);
  return png.insert(kAfterHeader, kChunk);
}

std::string png_of(const std::string& svg) {
  const Handle handle = read(svg, kDotsAnInch);
  const Size size = size_of(handle.get());
  const Surface surface(
      cairo_image_surface_create(CAIRO_FORMAT_RGB24, static_cast<int>(std::ceil(size.width)), static_cast<int>(std::ceil(size.height))));
  {
    // The last row and column may be dots that the page covers in part.
    const Pen pen(cairo_create(surface.get()));
    cairo_set_source_rgb(pen.get(), 1, 1, 1);
    cairo_paint(pen.get());
  }
  draw(handle.get(), surface.get(), size);
  std::string bytes;
  if (const cairo_status_t status = cairo_surface_write_to_png_stream(surface.get(), append, &bytes); status != CAIRO_STATUS_SUCCESS)
    throw_unprinted(cairo_status_to_string(status));
  return with_resolution(std::move(bytes));
}

}  // namespace

std::string_view word(FigureFormat format) {
  switch (format) {
    case FigureFormat::pdf:
      return "pdf";
    case FigureFormat::png:
      return "png";
    case FigureFormat::svg:
      break;
  }
  return "svg";
}

std::string printed(const std::string& svg, FigureFormat format) {
  switch (format) {
    case FigureFormat::pdf:
      return pdf_of(svg);
    case FigureFormat::png:
      return png_of(svg);
    case FigureFormat::svg:
      break;
  }
  return svg;
}

}  // namespace docgraph
