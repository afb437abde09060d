/** Organisations of states and the like, by the names and short forms in use. */
const ORGANISATIONS: readonly (readonly [name: string, ...short: string[]])[] = [
  ['United Nations', 'UN', 'U.N.', 'UN Security Council', 'Security Council'],
  ['International Atomic Energy Agency', 'IAEA'],
  ['Food and Agriculture Organization', 'FAO'],
  ['World Food Programme', 'WFP'],
  ['World Health Organization'],
  ['International Organization for Migration', 'IOM'],
  ['World Bank'],
  ['International Monetary Fund', 'IMF'],
  ['International Court of Justice', 'ICJ'],
  ['International Criminal Court', 'ICC'],
  ['African Union', 'AU', 'A.U.'],
  ['European Union', 'EU', 'E.U.'],
  ['Arab League', 'League of Arab States'],
  [
    'Organization for Security and Co-operation in Europe',
    'Organization for Security and Cooperation in Europe',
    'OSCE',
  ],
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
  ['Collective Security Treaty Organization', 'CSTO'],
  ['Commonwealth of Independent States', 'CIS'],
  ['Organization of Turkic States', 'Organisation of Turkic States'],
  ['Council of Europe'],
  ['Pacific Islands Forum', 'PIF'],
  ['Melanesian Spearhead Group', 'MSG'],
  ['Economic Community of Central African States', 'ECCAS'],
  ['International Conference on the Great Lakes Region', 'ICGLR'],
  ['Common Market for Eastern and Southern Africa', 'COMESA'],
  ['Arab Maghreb Union'],
  ['Alliance of Sahel States', 'AES'],
  ['South Asian Association for Regional Cooperation', 'SAARC'],
  ['Andean Community'],
  ['Mercosur'],
  ['Organisation of Eastern Caribbean States', 'OECS'],
  ['Community of Latin American and Caribbean States', 'CELAC'],
  ['Non-Aligned Movement'],
  ["Community of Sant'Egidio", "Sant'Egidio"],
  ['Centre for Humanitarian Dialogue', 'Center for Humanitarian Dialogue', 'Humanitarian Dialogue'],
  ['Carter Center'],
  ['Crisis Management Initiative'],
  ['Caribbean Community', 'CARICOM'],
  ['Organisation of Islamic Cooperation', 'OIC'],
]

/** Missions and offices of the United Nations, which sit for it. */
const UNITED_NATIONS =
  'MINUSCA MONUSCO UNMISS UNISFA UNIFIL UNDOF MINURSO UNFICYP UNMIK UNMOGIP UNTSO UNAMA UNAMI UNSMIL UNITAMS UNMHA UNTMIS UNSOM BINUH UNOCA UNOWAS UNHCR UNICEF UNDP OCHA OHCHR'.split(
    ' ',
  )

const byWord = new Map<string, string>([
  ...ORGANISATIONS.flatMap((names) => names.map((word) => [word, names[0]] as const)),
  ...UNITED_NATIONS.map((word) => [word, 'United Nations'] as const),
])

/** The name of the organisation that a word or phrase stands for, with either apostrophe; undefined: none. */
export const organisationByWord = (word: string): string | undefined => byWord.get(word.replaceAll('’', "'"))
