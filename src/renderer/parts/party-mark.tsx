import { type Party, TAB_FORMS } from '#shared/domain/party.ts'
import { useRecord } from '../state/records.ts'
import { isToneAgain, PartyTab, partyTone } from '../ui/marks/party-tab.tsx'

interface PartyMarkProps {
  readonly party: Party
  /** The party has said nothing here: its tab is dashed. */
  readonly isSilent?: boolean
  /** The name stands beside the tab, so the tab itself is not read out. */
  readonly isNamedBeside?: boolean
}

/** A party's tab, in the party's own colour and shaped by its role. */
export function PartyMark({ party, isSilent = false, isNamedBeside = false }: PartyMarkProps) {
  const form = isSilent ? 'dashed' : TAB_FORMS[party.role]
  return (
    <PartyTab
      initials={party.initials}
      tone={partyTone(party.tone)}
      isAgain={isToneAgain(party.tone)}
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
