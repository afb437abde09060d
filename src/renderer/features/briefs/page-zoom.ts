/** Steps of the page's size on screen; 1 is the size of the paper. */
const STEPS = [0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.25, 1.5, 2, 3, 4] as const

/** The page is fitted to its room up to this size, beyond which letters look coarse from where one sits. */
const LARGEST_FIT = 1.2

/** Points of the page to CSS pixels at the size of the paper. */
export const PIXELS_PER_POINT = 96 / 72

/** Width and height, of a page in points or of its room in CSS pixels. */
export type Size = { readonly width: number; readonly height: number }

/** The size at which the whole page is seen. */
export function wholePage(page: Size, room: Size): number {
  const fitting = Math.min(room.width / page.width, room.height / page.height) / PIXELS_PER_POINT
  return Math.max(0, Math.min(fitting, LARGEST_FIT))
}

/** The next size up (1) or down (−1) from one that may stand between two; undefined at either end. */
export function nextZoom(zoom: number, step: 1 | -1): number | undefined {
  // A fitted size is rarely a round one: what looks the same is no step.
  const near = 0.01
  return step === 1 ? STEPS.find((one) => one > zoom + near) : STEPS.findLast((one) => one < zoom - near)
}
