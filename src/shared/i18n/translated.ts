/** The messages of an English file in another language: the same keys, all of them, and no others. */
export type Translated<English extends Readonly<Record<string, string>>> = Readonly<Record<keyof English, string>>
