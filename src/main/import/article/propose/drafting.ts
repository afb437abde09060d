import type { DraftOf, Proposal, ProposalKind, Span, Sureness } from '#shared/domain/import/proposal.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import { distinct } from '../draft-words.ts'
import type { Actor } from '../find/actor.ts'
import { uniqueWord } from '../find/actor-names.ts'
import type { ItemFound } from '../find/agenda.ts'
import type { Reading } from '../find/reading.ts'

/** What is known of an article besides its text. */
export type ArticleAbout = {
  /** The date given by the user, EDTF; empty: what the text bears counts. */
  readonly articleDate: string
  /** The title that the file bears; empty: none. */
  readonly title: string
  /** SHA-256 of the file, in hexadecimal; empty: no file. */
  readonly hash: string
  /** The notebook that it is to go into, to offer what is there as the same. */
  readonly notebook: Notebook | null
}

type Common = { words: readonly Span[]; confidence: Sureness; doubt?: string; needs?: readonly string[] }

/** The drafts of one text as they come to be: each has a key, by which others refer to it. */
export class Drafting {
  readonly proposals: Proposal[] = []
  /** The keys of the parties proposed. */
  readonly partyKeys = new Map<Actor, string>()
  /** Of those parties that the notebook has already: their ids in it, by key. */
  readonly partyIds = new Map<string, string>()
  readonly itemKeys = new Map<ItemFound, string>()
  /** IANA zone of the place of the talks. */
  readonly zone: string
  readonly #keys = new Set<string>()

  readonly reading: Reading
  readonly about: ArticleAbout

  constructor(reading: Reading, about: ArticleAbout, zone: string) {
    this.reading = reading
    this.about = about
    this.zone = zone
  }

  /** A key that no proposal bears yet. */
  key(kind: ProposalKind, name: string): string {
    const key = `${kind}:${uniqueWord(name, (word) => this.#keys.has(`${kind}:${word}`))}`
    this.#keys.add(key)
    return key
  }

  add<K extends ProposalKind>(
    kind: K,
    key: string,
    record: DraftOf<K>,
    sameAs: Proposal['sameAs'],
    { words, confidence, doubt = '', needs = [] }: Common,
  ): void {
    const spans = distinct(words).slice(0, 50)
    this.proposals.push({
      kind,
      key,
      record,
      sameAs,
      words: spans,
      confidence,
      doubt,
      needs: [...needs],
    } as unknown as Proposal)
  }
}
