import type { message } from '#shared/i18n/message.ts'

/**
 * What is said before the app ends without a window: a message of the catalogue, or a fixed sentence where the catalogue
 * cannot be had, which may be the very reason for the end. Never fails.
 */
export async function lastWords(
  words: () => Promise<typeof message>,
  about: Parameters<typeof message>,
  otherwise: string,
): Promise<string> {
  try {
    return (await words())(...about)
  } catch {
    return otherwise
  }
}
