#include "layout/strip.hpp"

namespace klausul {
namespace {

template <typename Thing>
void lower(std::vector<Thing>& things, Length distance) {
  for (Thing& thing : things) thing.y += distance;
}

}  // namespace

void move_down(Strip& strip, Length distance) {
  lower(strip.text, distance);
  lower(strip.backgrounds, distance);
  lower(strip.rectangles, distance);
  lower(strip.links, distance);
  lower(strip.figures, distance);
  lower(strip.signature_areas, distance);
  for (PageNumberSlot& slot : strip.slots) slot.baseline += distance;
}

void overlay(Strip& strip, Strip&& part, Length down) {
  move_down(part, down);
  append(strip.text, part.text);
  append(strip.backgrounds, part.backgrounds);
  append(strip.rectangles, part.rectangles);
  append(strip.links, part.links);
  append(strip.figures, part.figures);
  append(strip.signature_areas, part.signature_areas);
  append(strip.anchors, part.anchors);
  append(strip.slots, part.slots);
  append(strip.notes, part.notes);
}

Length stack(Strip& strip, std::vector<Strip>&& lines, Length down) {
  const Length start = down;
  for (Strip& line : lines) {
    const Length height = line.height;
    overlay(strip, std::move(line), down);
    down += height;
  }
  return down - start;
}

Length height_of(const std::vector<Strip>& lines) {
  Length height;
  for (const Strip& line : lines) height += line.height;
  return height;
}

}  // namespace klausul
