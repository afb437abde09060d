import { PROSE_LIMIT } from '#shared/domain/text.ts'
import { ARTICLE_LIMIT } from '#shared/domain/import/proposal.ts'
import { ARTICLE_BASE64_LIMIT } from '#shared/ipc/import.ipc.ts'
import type { EndpointName } from '#shared/ipc/channels.ts'
import type { InputLimit } from './plain-data.ts'

/** What a call may bring when nothing else is said: a title, an identifier, a handful of settings. */
const SMALL: InputLimit = { characters: 8_192, values: 256, depth: 8 }

/** A picture of 3 MB as text. */
const LETTERHEAD = 4_000_000

/** A brief of chosen events names each by an identifier of up to 64 characters; and it may have a letterhead. */
const BRIEF: InputLimit = { characters: 120_000 * 64 + LETTERHEAD, values: 121_000, depth: 8 }

/**
 * Calls that need more, and why. A call that is not named here has the small limit, so that a new one cannot be left
 * without.
 */
const LARGER: Partial<Record<EndpointName, InputLimit>> = {
  // One record with all its texts: fifty accounts of one event, each as long as running text may be, and some to spare.
  'edits:run': { characters: 60 * PROSE_LIMIT, values: 50_000, depth: 16 },
  // Fifty fields whose words could not be saved; a real one has one or two.
  'lock:keepDrafts': { characters: 60 * PROSE_LIMIT, values: 1_000, depth: 8 },
  'briefs:preview': BRIEF,
  'briefs:export': BRIEF,
  // Which of 20,000 sources go in, each by its place in the list.
  'exchange:take': { characters: 8_192, values: 20_100, depth: 8 },
  // An article of 350 pages, or a file of 20 MB as text.
  'import:readText': { characters: ARTICLE_LIMIT + 8_192, values: 8, depth: 2 },
  'import:readFile': { characters: ARTICLE_BASE64_LIMIT + 8_192, values: 8, depth: 2 },
  // How a brief is set, with its letterhead.
  'briefs:keepTemplate': { characters: LETTERHEAD + 8_192, values: 256, depth: 8 },
  'briefs:shareTemplate': { characters: LETTERHEAD + 8_192, values: 256, depth: 8 },
}

/** How large the input of a call may be before its schema looks at it. */
export const limitOf = (name: EndpointName): InputLimit => LARGER[name] ?? SMALL
