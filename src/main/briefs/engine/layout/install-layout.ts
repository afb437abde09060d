import { installLineBreaking } from './break-lines.ts'
import { installInlineBuilding } from './build-inlines.ts'
import { installPacedMeasuring } from './paced-layout.ts'
import { installPageBreaks } from './page-breaks.ts'
import { installStyleLookup } from './style-lookup.ts'
import { installWidthMemory } from './width-memory.ts'

/** Lays the same lines in the same places as pdfmake does, in time that grows with the text. */
export function installLayout(): void {
  installStyleLookup()
  installWidthMemory()
  installInlineBuilding()
  installLineBreaking()
  installPacedMeasuring()
  installPageBreaks()
}
