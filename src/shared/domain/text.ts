import { z } from 'zod'

/** Longest single line (a title, a name, a place) in UTF-16 code units. */
export const LINE_LIMIT = 500
/** Longest running text (a position, a biography) in UTF-16 code units: about forty printed pages. */
export const PROSE_LIMIT = 100_000

const within = (limit: number) =>
  z.string().max(limit, {
    error: (issue) =>
      `This holds ${(issue.input as string).length.toLocaleString('en')} characters; at most ${limit.toLocaleString('en')} fit here.`,
  })

/** One line of text, possibly empty. */
export const line = within(LINE_LIMIT)

/** A title: one line that is not empty. */
export const title = line.refine((text) => text.trim() !== '', 'This cannot be empty. Write a few words.')

/** Running text in paragraphs parted by line breaks, possibly empty. Markup in it is text like any other. */
export const prose = within(PROSE_LIMIT)

/** An instant as ISO 8601 in UTC with milliseconds, e.g. `2025-10-18T07:00:00.000Z`. */
export const instant = z.iso.datetime({ error: 'An instant is written as 2025-10-18T07:00:00.000Z.' })

/** A BCP 47 language tag, e.g. `ur`, `ps`, `fa-AF`. */
export const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'A language is written as a BCP 47 tag such as ur, ps or fa-AF.')

/** A name as its owners write it, with the language that says how to set it. */
export const nativeName = z.strictObject({ text: line, lang: languageTag })
export type NativeName = z.output<typeof nativeName>

/**
 * A place in a hand-made order. Fractional, so that moving one record changes that record alone
 * (see `values/order-key.ts`).
 */
export const order = z.number()
