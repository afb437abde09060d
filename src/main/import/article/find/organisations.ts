/** Organisations of states and the like, by the names and short forms in use. */
const ORGANISATIONS: readonly (readonly [name: string, ...short: string[]])[] = [
  ['United Nations', 'UN', 'U.N.', 'UN Security Council', 'Security Council'],
  ['African Union', 'AU', 'A.U.'],
  ['European Union', 'EU', 'E.U.'],
  ['Arab League', 'League of Arab States'],
  ['Organization for Security and Co-operation in Europe', 'OSCE'],
  ['Association of Southeast Asian Nations', 'ASEAN'],
  ['Economic Community of West African States', 'ECOWAS'],
  ['Intergovernmental Authority on Development', 'IGAD'],
  ['Southern African Development Community', 'SADC'],
  ['East African Community', 'EAC'],
  ['Organization of American States', 'OAS'],
  ['Gulf Cooperation Council', 'GCC'],
  ['North Atlantic Treaty Organization', 'NATO'],
  ['International Committee of the Red Cross', 'ICRC', 'Red Cross'],
  ['Shanghai Cooperation Organisation', 'SCO'],
  ['Commonwealth'],
  ['Caribbean Community', 'CARICOM'],
  ['Organisation of Islamic Cooperation', 'OIC'],
]

export const organisationByWord = new Map(
  ORGANISATIONS.flatMap((names) => names.map((word) => [word, names[0]] as const)),
)
