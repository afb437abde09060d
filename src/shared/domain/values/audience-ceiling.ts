import type { BriefAudience } from '../brief-options.ts'
import { isTlp, type Marking, normaliseMarking, TLP_LEVELS, type TlpLevel } from './marking.ts'

/**
 * The highest marking that each audience may be given.
 *
 * Source: FIRST, TLP 2.0 (August 2022). CLEAR has no limit. GREEN goes to “peers and partner organizations” of the
 * community: here, whoever sits at the table. AMBER and AMBER+STRICT stay within the organization (AMBER: and its
 * clients) and RED with the persons present: neither host nor other side is a client of ours, so all three stay with our
 * delegation. `facts` holds for what is known of the talks; `ours` for what is our own thinking, which goes only by a
 * marking of its own, and to the other side, who are no partners in that, only where it says CLEAR.
 */
const CEILINGS: Readonly<Record<Exclude<BriefAudience, 'delegation'>, Readonly<{ facts: TlpLevel; ours: TlpLevel }>>> =
  {
    host: { facts: 'TLP:GREEN', ours: 'TLP:GREEN' },
    'other-side': { facts: 'TLP:GREEN', ours: 'TLP:CLEAR' },
    public: { facts: 'TLP:CLEAR', ours: 'TLP:CLEAR' },
  }

/** What a record is: known of the talks, or our own thinking about them. */
export type Nature = 'facts' | 'ours'

/**
 * Whether an audience may be given something of a marking. A free text of a house's own scheme has no place on the scale
 * of TLP that could be known, so it stays with our delegation.
 */
export function mayBeGiven(marking: Marking, audience: BriefAudience, nature: Nature): boolean {
  if (audience === 'delegation') return true
  const level = normaliseMarking(marking)
  return isTlp(level) && TLP_LEVELS.indexOf(level) <= TLP_LEVELS.indexOf(CEILINGS[audience][nature])
}
