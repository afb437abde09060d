import { expect, it } from 'vitest'
import { readProposals } from '../read-proposals.ts'

const HEAD =
  'Delegations of the government of Chad and of the Chadian Liberation Front (CLF), a rebel group, met in Doha on 3 March 2026 for talks mediated by Qatar.'

/** Each account of the one act of violence in a text, as `party stance`. */
function accountsOf(told: string): string[] {
  const { proposals } = readProposals(`${HEAD}\n\n${told}`, {
    articleDate: '2026-03-04',
    title: '',
    hash: '',
    notebook: null,
  })
  const nameOf = (key: string | null): string => {
    const party = proposals.find((one) => one.kind === 'party' && one.key === key)
    return party?.kind === 'party' ? party.record.name : '–'
  }
  const acts = proposals.filter((one) => one.kind === 'event' && /village|market|convoy/u.test(one.record.title))
  expect(acts).toHaveLength(1)
  return acts.flatMap((one) =>
    one.kind === 'event' ? one.record.accounts.map(({ party, stance }) => `${nameOf(party)} ${stance}`) : [],
  )
}

const ACT = 'On 20 February gunmen attacked a village near Faya, killing nine people.'
const [CHAD, FRONT] = ['Chad', 'Chadian Liberation Front']

it.each([
  ['who is blamed answers', `${ACT} Chad blamed the CLF. The CLF says the men were bandits.`],
  [
    'an army speaks for the one state at the table',
    `${ACT} The army said CLF fighters had fired first. The CLF called that a lie.`,
  ],
  ['a phrase lays it at a door', `${ACT} Ndjamena held the rebels responsible. The CLF rejected the charge.`],
  ['both in one sentence', `${ACT} Chad accuses the CLF of firing; the CLF says that soldiers did.`],
  ['the next paragraph goes on', `${ACT}\n\nThe government blamed the CLF.\n\nThe CLF denied any role.`],
  ['a version', `${ACT} Chad’s version is that the CLF fired first. The CLF disputes that account.`],
])('%s', (_, told) => expect(accountsOf(told)).toEqual([`${CHAD} claims`, `${FRONT} disputes`]))

it('a denial alone is one', () => {
  expect(accountsOf(`${ACT} The CLF said it had not been anywhere near.`)).toEqual([`${FRONT} disputes`])
})

it('who grants it does not answer', () => {
  expect(accountsOf(`${ACT} The CLF says soldiers fired. Chad confirmed the attack.`)).toEqual([
    `${FRONT} claims`,
    `${CHAD} claims`,
  ])
})

it.each([
  ['what is asked for', `${ACT} The CLF demands an inquiry into the attack.`],
  ['what is said of the talks', `${ACT} Chad said the talks would go on.`],
  ['what is refused', `${ACT} The CLF rejected a proposal to disarm.`],
  ['what follows something else', `${ACT}\n\nIt rained in Doha.\n\nChad said the road had been repaired.`],
])('%s is no account', (_, told) => expect(accountsOf(told)).toEqual([]))
