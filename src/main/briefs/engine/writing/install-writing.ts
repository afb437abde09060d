import { installObjectWriting } from './objects.ts'
import { installSharedFonts } from './shared-fonts.ts'
import { installVectorWriting } from './vectors.ts'

/** Writes what is laid out with less ado than pdfkit: the same marks on the page, from shorter texts. */
export function installWriting(): void {
  installObjectWriting()
  installVectorWriting()
  installSharedFonts()
}
