import { message } from '#shared/i18n/message.ts'
import type { MessageKey } from '#shared/i18n/catalogue.ts'

/** A letterhead that cannot be printed: what is wrong with it, in words. */
export class RefusedPicture extends Error {
  constructor(
    reason: Extract<MessageKey, `picture.${string}`>,
    values: Readonly<Record<string, string | number>> = {},
  ) {
    super(message(reason, values))
    this.name = 'RefusedPicture'
  }
}

/** The largest picture that is printed: its longer side, in pixels. Across A4 that is 500 to the inch. */
export const LONGEST_SIDE = 4_000

/** @throws RefusedPicture for a picture without extent or with more than is printed. */
export function checkSides(width: number, height: number): void {
  if (width === 0 || height === 0) throw new RefusedPicture('picture.no-extent')
  if (Math.max(width, height) > LONGEST_SIDE)
    throw new RefusedPicture('picture.too-large', { width, height, side: LONGEST_SIDE })
}
