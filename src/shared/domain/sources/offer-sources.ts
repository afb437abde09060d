import { differing, type Offer } from '../exchange/offer.ts'
import { BARE_SOURCE, freeLabel, type Source } from '../source.ts'
import { ORDER_STEP } from '../values/order-key.ts'
import { foldText } from '../values/search-fold.ts'
import { CSL_FIELDS, type ReadItem } from './csl-json.ts'

/**
 * Items of a list as sources of a notebook. An item is the same as a source that has its DOI or its address, or its title
 * and its date. What the item does not say stays as it is, and so does every grade. A new source has the item's key for
 * its label where that is short and free, and is ungraded (F6). `newId` makes a fresh identifier each time.
 */
export function offerSources(
  sources: readonly Source[],
  items: readonly ReadItem[],
  newId: () => string,
): Offer<Source>[] {
  const known = new Map(sources.flatMap((source) => marksOf(source).map((mark) => [mark, source] as const)))
  const labels = new Set(sources.map(({ label }) => label))
  const seen = new Map<string, number>()
  const offers: Offer<Source>[] = []
  let order = Math.max(0, ...sources.map((source) => source.order))
  for (const { key, fields } of items) {
    const marks = marksOf(fields)
    // The same work twice in one file is offered once, the later item filling what the earlier one does not say.
    const twin = marks.map((mark) => seen.get(mark)).find((at) => at !== undefined)
    const before = marks.map((mark) => known.get(mark)).find((source) => source !== undefined)
    let offer: Offer<Source>
    if (twin !== undefined) {
      const { standing, record, fields: changed, isChosen } = offers[twin]!
      const merged = filled(record, fields)
      offer = { standing, record: merged, fields: [...new Set([...changed, ...differing(record, merged)])], isChosen }
      if (standing === 'same' && offer.fields.length > 0) offer = { ...offer, standing: 'changed', isChosen: true }
      offers[twin] = offer
    } else if (before !== undefined) {
      const record = updated(before, fields)
      const changed = differing(before, record)
      const isSame = changed.length === 0
      offer = { standing: isSame ? 'same' : 'changed', record, fields: changed, isChosen: !isSame }
      offers.push(offer)
    } else {
      order += ORDER_STEP
      offer = { standing: 'new', record: fresh({ key, fields }, labels, order, newId()), fields: [], isChosen: true }
      offers.push(offer)
    }
    for (const mark of marks) seen.set(mark, twin ?? offers.length - 1)
  }
  return offers
}

function fresh(
  { key, fields }: Pick<ReadItem, 'key' | 'fields'>,
  labels: Set<string>,
  order: number,
  id: string,
): Source {
  const isFree = /^\S{1,12}$/u.test(key) && !labels.has(key)
  const label = isFree ? key : freeLabel('S', labels, labels.size + 1)
  labels.add(label)
  return {
    ...BARE_SOURCE,
    ...fields,
    id: id as Source['id'],
    order,
    label,
    marking: null,
  }
}

type Fields = ReadItem['fields']

const isEmpty = (value: unknown): boolean =>
  value === '' ||
  (Array.isArray(value)
    ? value.length === 0
    : typeof value === 'object' && value !== null && Object.keys(value).length === 0)

/** A source with what an item says; a kind that is only “document” says nothing against a better one. */
function updated(before: Source, fields: Fields): Source {
  const said = CSL_FIELDS.filter(
    (field) => !isEmpty(fields[field]) && !(field === 'type' && fields.type === 'document'),
  )
  const details = { ...before.details, ...fields.details }
  // The same DOI may be written as an address.
  const { DOI } = before.details
  if (DOI !== undefined && plainDoi(details.DOI) === plainDoi(DOI)) details.DOI = DOI
  return {
    ...before,
    ...Object.fromEntries(said.map((field) => [field, fields[field]])),
    details: inOrder(before.details, details),
  }
}

/** The same where nothing differs, so that an order of keys is no change. */
const inOrder = (before: Source['details'], after: Source['details']): Source['details'] =>
  Object.entries(after).every(([key, value]) => before[key as keyof Source['details']] === value) ? before : after

function filled(record: Source, fields: Fields): Source {
  const lacking = CSL_FIELDS.filter((field) => isEmpty(record[field]) && !isEmpty(fields[field]))
  return {
    ...record,
    ...Object.fromEntries(lacking.map((field) => [field, fields[field]])),
    details: inOrder(record.details, { ...fields.details, ...record.details }),
  }
}

/** By what a work is known again, the surest first. */
function marksOf({ details, URL, title, issued }: Pick<Source, 'details' | 'URL' | 'title' | 'issued'>): string[] {
  const doi = plainDoi(details.DOI)
  const address = URL.trim()
    .replace(/^https?:\/\/(?:www\.)?/iu, '')
    .replace(/#.*$/u, '')
    .replace(/\/$/u, '')
  return [
    ...(doi === '' ? [] : [`doi ${doi}`]),
    ...(address === '' ? [] : [`url ${address}`]),
    ...(title === '' ? [] : [`title ${foldText(title).trim()} ${issued}`]),
  ]
}

const plainDoi = (doi = ''): string =>
  doi
    .trim()
    .toLowerCase()
    .replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/u, '')
