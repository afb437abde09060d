import { type Party, TAB_FORMS } from '#shared/domain/party.ts'
import { useNotebook } from '../state/notebook-store.ts'
import { inOrder, useRecord } from '../state/records.ts'
import { PartyTab, partyTone } from '../ui/marks/party-tab.tsx'

interface PartyMarkProps {
  readonly party: Party
  /** The party has said nothing here: its tab is dashed. */
  readonly isSilent?: boolean
  /** The name stands beside the tab, so the tab itself is not read out. */
  readonly isNamedBeside?: boolean
}

/** A party's tab, coloured by its place in the seating and shaped by its role. */
export function PartyMark({ party, isSilent = false, isNamedBeside = false }: PartyMarkProps) {
  const seat = useNotebook((notebook) => inOrder(notebook.parties).findIndex(({ id }) => id === party.id))
  const form = isSilent ? 'dashed' : TAB_FORMS[party.role]
  return (
    <PartyTab
      initials={party.initials}
      tone={partyTone(seat)}
      form={form}
      {...(isNamedBeside ? {} : { name: party.name })}
    />
  )
}

/** A party's tab by its identifier; nothing when there is no such party. */
export function PartyMarkOf({ id, ...rest }: { readonly id: string | null } & Omit<PartyMarkProps, 'party'>) {
  const party = useRecord('parties', id)
  return party === undefined ? null : <PartyMark party={party} {...rest} />
}
