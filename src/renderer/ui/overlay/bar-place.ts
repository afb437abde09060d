/** A rectangle in CSS pixels of the window. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const GAP = 6

/**
 * Where a bar of a given size stands: centred under its anchor, above it where there is no room beneath, and always
 * inside `bounds` (the column it belongs to).
 */
export function barPlace(
  anchor: Box,
  size: { readonly width: number; readonly height: number },
  bounds: Box,
): { readonly left: number; readonly top: number } {
  const centred = (anchor.left + anchor.right - size.width) / 2
  const left = Math.max(bounds.left, Math.min(centred, bounds.right - size.width))
  const beneath = anchor.bottom + GAP
  const above = anchor.top - GAP - size.height
  const hasRoom = beneath + size.height <= bounds.bottom || above < bounds.top
  return { left, top: hasRoom ? Math.min(beneath, Math.max(bounds.top, bounds.bottom - size.height)) : above }
}
