import { describe, expect, it } from 'vitest'
import { levelsOf } from './bidi.ts'
import { arabicLanguage } from './languages.ts'
import { scriptsOf } from './scripts.ts'

/** Scripts of a text as stretches. */
function stretches(text: string, lead: string): [string, string][] {
  const scripts = scriptsOf({ text, levels: levelsOf(text, 'auto', 'ltr').each, lead })
  const found: [string, string][] = []
  for (let at = 0; at < text.length; at++) {
    const last = found.at(-1)
    if (last?.[0] === scripts[at]) last![1] += text[at]!
    else found.push([scripts[at]!, text[at]!])
  }
  return found
}

describe('the scripts of a text', () => {
  it('gives signs the script before them, at the start the one after them', () => {
    expect(stretches('«да» yes', 'Cyrl')).toEqual([
      ['Cyrl', '«да» '],
      ['Latn', 'yes'],
    ])
  })
  it('gives a closing bracket the script of its opening one', () => {
    expect(stretches('see (Москва) now', 'Latn')).toEqual([
      ['Latn', 'see ('],
      ['Cyrl', 'Москва'],
      ['Latn', ') now'],
    ])
  })
  it('leaves a sign behind a name to the line that it stands in', () => {
    expect(stretches('met \u2068ملا\u2069, 12', 'Latn').at(-1)).toEqual(['Latn', '\u2069, 12'])
  })
  it('takes figures in Chinese from the Latin face, and Chinese signs from its own', () => {
    expect(stretches('第4项（相互）', 'Hani')).toEqual([
      ['Hani', '第'],
      ['Latn', '4'],
      ['Hani', '项（相互）'],
    ])
  })
  it('gives a text without letters the script that leads', () => {
    expect(stretches('10:30', 'Arab')).toEqual([['Arab', '10:30']])
  })
})

it.each([
  ['اتفق الطرفان على وقف إطلاق النار', 'ar'],
  ['دونوں فریقوں نے اتفاق کیا', 'ur'],
  ['دواړو لورو په دوحه کې هوکړه وکړه', 'ps'],
  ['دو طرف در دوحه توافق کردند که گزارش دهند', 'fa'],
])('%s is told by its letters', (text, language) => expect(arabicLanguage(text)).toBe(language))
