import { isTlp, type TlpLevel } from '#shared/domain/values/marking.ts'

/** Colours of the printed page: ink on white, one red for red lines, pencil for notes. */
export const INK = '#15140f'
export const INK_2 = '#45423b'
export const INK_3 = '#66625a'
export const HAIRLINE = '#b9b4a6'
export const AXIS = '#8c867a'
/** Sealing-wax red: a red line and nothing else. */
export const WAX = '#a3161f'
export const PENCIL = '#f2e3a6'
export const QUOTE_GROUND = '#e8e4d8'
/** Land on a map; the sea is the paper. */
export const LAND = '#efece3'
export const WHITE = '#ffffff'

/** Party colours by their tone, as on screen in the light theme (`tokens.css`). */
const PARTY_COLOURS = ['#17706f', '#955a06', '#5b1a4e', '#33469a', '#5f5753', '#2b2f04'] as const
export const PARTY_INK = '#fffdf8'

/** The colour for a party's tone (from 0). Tones beyond the last colour begin again. */
export const partyColour = (tone: number): string => PARTY_COLOURS[tone % PARTY_COLOURS.length] ?? PARTY_COLOURS[0]

/** Whether the colour for a tone has begun again, so that the shape of the tab must tell it from the first. */
export const isToneAgain = (tone: number): boolean => tone >= PARTY_COLOURS.length

/** Ink of the TLP labels on their black ground (FIRST, TLP 2.0, table of colours). */
const TLP_INKS: Readonly<Record<TlpLevel, string>> = {
  'TLP:RED': '#ff2b2b',
  'TLP:AMBER+STRICT': '#ffc000',
  'TLP:AMBER': '#ffc000',
  'TLP:GREEN': '#33ff00',
  'TLP:CLEAR': '#ffffff',
}

/** The ink of a marking on black: the label's colour where it is or begins with a TLP label, white for a free text. */
export function markingInk(marking: string): string {
  const first = marking.split(' // ')[0] ?? ''
  return isTlp(first) ? TLP_INKS[first] : WHITE
}
