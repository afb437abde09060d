import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { highestMarking, isTlp, normaliseMarking, TLP_LEVELS } from './marking.ts'

describe('normaliseMarking', () => {
  it.each([
    ['tlp:amber+strict', 'TLP:AMBER+STRICT'],
    [' TLP amber + strict ', 'TLP:AMBER+STRICT'],
    ['red', 'TLP:RED'],
    ['TLP:WHITE', 'TLP:CLEAR'],
    ['official-sensitive', 'OFFICIAL-SENSITIVE'],
    ['Redacted', 'REDACTED'],
    ['NATO  restricted', 'NATO RESTRICTED'],
    ['', ''],
  ])('%s', (text, marking) => expect(normaliseMarking(text)).toBe(marking))

  it('keeps every label of TLP 2.0 as FIRST writes it', () => {
    for (const level of TLP_LEVELS) {
      expect(normaliseMarking(level.toLowerCase())).toBe(level)
      expect(isTlp(level)).toBe(true)
    }
    expect(isTlp('tlp:red')).toBe(false)
    expect(isTlp('OFFICIAL')).toBe(false)
  })
})

describe('highestMarking', () => {
  it('takes the highest TLP label', () => {
    expect(highestMarking(['TLP:AMBER', null, 'TLP:GREEN'])).toBe('TLP:AMBER')
    expect(highestMarking(['TLP:AMBER+STRICT', 'TLP:AMBER'])).toBe('TLP:AMBER+STRICT')
  })

  it('lists free texts beside it, each once', () => {
    expect(highestMarking(['SECRET', 'TLP:GREEN', 'OFFICIAL-SENSITIVE', 'secret'])).toBe(
      'TLP:GREEN // OFFICIAL-SENSITIVE // SECRET',
    )
    expect(highestMarking(['SECRET'])).toBe('SECRET')
  })

  it('says nothing when nothing is marked', () => {
    expect(highestMarking([null, '', ' '])).toBeNull()
    expect(highestMarking([])).toBeNull()
  })

  it('does not depend on order or on grouping', () => {
    const marking = fc.option(fc.constantFrom(...TLP_LEVELS, 'SECRET', 'OFFICIAL-SENSITIVE', 'B/C'))
    fc.assert(
      fc.property(fc.array(marking), fc.array(marking), (one, other) => {
        const together = highestMarking([...one, ...other])
        expect(highestMarking([...other, ...one])).toBe(together)
        expect(highestMarking([highestMarking(one), highestMarking(other)])).toBe(together)
      }),
    )
  })
})
