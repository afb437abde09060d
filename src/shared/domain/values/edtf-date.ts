/** EDTF's qualifiers: '?' uncertain, '~' approximate, '%' both; '' for none (EDTF 2019, Level 1, "Qualification"). */
export type EdtfQualifier = '' | '?' | '~' | '%'

/** EDTF's Level 1 sub-year groupings: 21 spring, 22 summer, 23 autumn, 24 winter, of no named hemisphere. */
export type EdtfSeason = 21 | 22 | 23 | 24

/**
 * One date of the Gregorian calendar as far as it is written; what is not written is null.
 * `month` or `day` is 'X' where the text has "XX", known to exist but not given.
 */
export type EdtfPoint = Readonly<{
  /** First and last year it can be: the same unless digits are unspecified ("201X" is 2010 to 2019). */
  year: number
  lastYear: number
  season: EdtfSeason | null
  month: number | 'X' | null
  day: number | 'X' | null
  hour: number | null
  minute: number | null
  second: number | null
  /** Minutes east of UTC when the text itself carries a zone ("Z" is 0), else null. */
  zoneOffset: number | null
  qualifier: EdtfQualifier
}>

/** An interval's end that is no date: open ("..", no such end) or unknown (empty, there is one but not known). */
export type EdtfEnd = EdtfPoint | 'open' | 'unknown'

/** One member of a set: a date (`from` and `to` the same object) or a range whose outer end may be left off. */
export type EdtfMember = Readonly<{ from: EdtfPoint | null; to: EdtfPoint | null }>

/**
 * A parsed EDTF text. `text` is the text as written, trimmed. `zoneOffset` is the first zone written in it, in minutes
 * east of UTC, or null: the record that holds the date then says the zone.
 * - `point`: one date or date and time.
 * - `interval`: it lasted from `start` to `end`.
 * - `set`: it is one of these, not known which ("one of a set", EDTF 2019 Level 2).
 */
export type EdtfDate = Readonly<{ text: string; zoneOffset: number | null }> &
  (
    | Readonly<{ kind: 'point'; point: EdtfPoint }>
    | Readonly<{ kind: 'interval'; start: EdtfEnd; end: EdtfEnd }>
    | Readonly<{ kind: 'set'; members: readonly EdtfMember[] }>
  )
