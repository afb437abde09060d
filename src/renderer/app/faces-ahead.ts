/** The faces that the library is set in, as the `font` of CSS names them. */
const FACES = [
  'italic 300 1rem "Source Serif 4 Variable"',
  '400 1rem "Source Serif 4 Variable"',
  ...['400', '500', '600'].map((weight) => `${weight} 1rem "IBM Plex Sans"`),
]

/**
 * Asks for the faces of the first screen before it is drawn: the browser would do so only once it lays a text out, and the
 * screen waits for them. One that cannot be had is told of nobody: its texts are then set in the next of their family.
 */
export function askForFaces(): void {
  for (const face of FACES) document.fonts.load(face).catch(() => {})
}
