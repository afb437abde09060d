import { describe, expect, test } from 'vitest'
import { readProposals } from '../read-proposals.ts'

/** Who is proposed to hold a position or to lead a delegation in a text, as the keys of the parties. */
function taken(text: string): { positions: string[]; heads: string[] } {
  const { proposals } = readProposals(text, { articleDate: '2026-03-03', title: '', hash: '', notebook: null })
  return {
    positions: proposals.flatMap((one) => (one.kind === 'position' ? [one.record.party] : [])),
    heads: proposals.flatMap((one) => (one.kind === 'delegate' && one.record.isHead ? [one.record.party] : [])),
  }
}

const HOST = 'Kenya is hosting the talks. Kenyan officials met both teams, and Kenya’s president opened the session.'

describe('“the government”, where a group faces one', () => {
  test('is the state at the table with it, however often the host is named', () => {
    const text = `Chad and the Unity Front rebels resumed Kenyan-mediated talks on Monday. ${HOST}

The government team is led by Peter Loro, minister of defence. The government rejects any amnesty. It also wants a timetable.`
    expect(taken(text)).toEqual({
      positions: ['party:chad', 'party:chad'],
      heads: ['party:chad'],
    })
  })

  test('is nobody’s where no state but the host is named', () => {
    const text = `The Unity Front rebels are in Nairobi for talks. ${HOST}

The government team is led by Peter Loro, minister of defence. The government rejects any amnesty. It has ruled out an exchange of prisoners.`
    expect(taken(text)).toEqual({ positions: [], heads: [] })
  })

  test('is not that of a mediator who brings delegations, or of one in a list of mediators', () => {
    const text = `Swiss and Saudi mediators brought delegations of Sudan’s army and the paramilitary Rapid Support Forces to Geneva, after talks brokered by Norway, Cuba and Egypt.

The Saudi government has sent Faisal Omar, its deputy minister. The Cuban government is following the talks.

The government delegation is headed by Hassan Idris, the finance minister. The government rejects any amnesty.`
    expect(taken(text)).toEqual({ positions: ['party:sudan'], heads: ['party:sudan'] })
  })

  test('is the mediator’s only where the text says so', () => {
    const text = `The Qatari government has mediated between Chad and the Unity Front since 2022.

The Qatari government called for a pause. The government expects an answer.

The government refuses to release prisoners.`
    expect(taken(text).positions).toEqual(['party:qatar', 'party:chad'])
  })
})
