import type { ActId } from '#shared/acts.ts'

interface PaletteProps {
  readonly onClose: () => void
  readonly perform: (act: ActId) => void
}

/** Being written. */
export function Palette(_props: PaletteProps) {
  return null
}
