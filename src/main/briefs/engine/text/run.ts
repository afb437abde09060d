import type { FontFamily } from '../../text/fonts.ts'
import type { CidFont } from './cid-font.ts'
import type { StyledPiece } from './piece-style.ts'
import type { Setting } from './setting.ts'
import type { Shape, Shaper } from './shape.ts'

/** A stretch of one piece, one level, one script and one face. */
export type Run = {
  from: number
  to: number
  styled: StyledPiece
  level: number
  script: string
  /** The script that it is shaped by, which is not its own in a space behind another script. */
  shaped: string
  language: string
  family: FontFamily
  cid: CidFont
  shaper: Shaper
  setting: Setting
  /** Shaped as a whole, since its words reach over the spaces between them. */
  whole: Shape | null
  /** A letter that no font has, shown by its code. */
  code: string | null
}
