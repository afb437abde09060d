import type { AnswerKey } from './answer-key.ts'
import { anyParty, challenge, ends, event, happening, optional, party, person, wants } from './answers.ts'

const SENEGAL = /Senegal/u

const MFDC = /Mouvement des forces|MFDC/u

const PRAIA: AnswerKey = {
  text: 'communique-praia.txt',
  answers: [
    party(SENEGAL, 'party'),
    party(MFDC, 'party'),
    party(/Cabo Verde|Cape Verde/u, 'host'),
    party(/Sant.Egidio/u, 'mediator'),
    party(/Guinea-Bissau/u, 'observer'),
    party(/Gambia/u, 'observer'),
    party(/Economic Community of West African States|ECOWAS/u, 'observer'),
    person(/Mamadou Lamine Ndiaye-Sarr/u, SENEGAL, /Special Adviser to the President|^General/iu, true),
    person(/Awa Cheikh Diatta/u, SENEGAL, /^Governor of Ziguinchor$/iu, false),
    person(/Augustin Sagna Badji/u, MFDC, /^Secretary-General/iu, true),
    person(/Lansana Diédhiou/u, MFDC, /^Commander/iu, false),
    person(/Matteo Bellandi/u, /Sant.Egidio/u, /^/u),
    event('diplomacy', '2026-04-08/2026-04-11', /met in Praia|facilitated/u),
    happening(
      /attack/u,
      /^2026-03-19$/u,
      /Sindian|mine/u,
      {
        killed: [null, 6, null],
        accounts: [
          [SENEGAL, 'claims'],
          [MFDC, 'disputes'],
        ],
      },
      /contested/u,
    ),
    happening(
      /attack|air-strike/u,
      /^2026-03-27\/2026-03-28$/u,
      /Blaye|bombardment/u,
      {
        killed: [null, 3, null],
        accounts: [
          [MFDC, 'claims'],
          [SENEGAL, 'disputes'],
        ],
      },
      /contested/u,
    ),
    happening(/diplomacy|truce|standing|statement/u, /^2023-05-13$/u, /Mongone|deposit of weapons/u),
    event('truce', '2026-05-01/2026-10-31', /cessation of hostilities/u, {}, 'planned'),
    event('diplomacy', '2026-09-09/2026-09-12', /fourth meeting/u, {}, 'planned'),
    optional({ kind: 'event', says: /March 2022|minute of silence|joint commission/u }),
    wants(SENEGAL, /minefields/u),
    wants(SENEGAL, /independence|indivisible/u),
    wants(MFDC, /withdrawal of the army/u),
    wants(MFDC, /general amnesty/u),
    wants(MFDC, /status of the region/u),
    challenge(/rosewood/u),
    challenge(/single command/u),
    challenge(/displaced persons/u),
    ends('way-out', /signed in Ziguinchor/u),
    ends('way-down', /drive thousands/u),
  ],
}

const PNG = /Papua New Guinea/u

const ABG = /Bougainville/u

const HONIARA: AnswerKey = {
  text: 'joint-statement-honiara.txt',
  answers: [
    party(PNG, 'party'),
    party(ABG, 'party'),
    party(/Solomon Islands/u, 'host'),
    anyParty(/New Zealand/u, /mediator/u),
    optional(anyParty(/United Nations/u, /mediator|observer|host/u)),
    party(/Australia/u, 'observer'),
    party(/Japan/u, 'observer'),
    optional(anyParty(/[Ll]andowners/u)),
    anyParty(/Me.ekamui/u, /stakeholder|subject|party/u),
    person(/Peter Kaiulo-Wamp/u, PNG, /^Deputy Prime Minister$/iu, true),
    person(/Josephine Rarua/u, PNG, /^Minister for Bougainville Affairs$/iu, false),
    person(/Ishmael Toroama-Siau/u, ABG, /^President$/iu),
    person(/Ezekiel Nakos/u, ABG, /^Attorney-General$/iu, false),
    person(/Wiremu Te Ahu/u, /New Zealand/u, /moderator/iu),
    optional(person(/Francis Bobola/u, /./u, /./u)),
    happening(/diplomacy/u, /^2026-07-15\/2026-07-17$|^2026-07-17$/u, /consultations at Heritage|three days/u),
    happening(/diplomacy|standing|statement/u, /^2019-11-23\/2019-12-07$/u, /referendum/u),
    happening(
      /attack|unrest/u,
      /^2026-06-13(?:\/2026-06-14)?$/u,
      /survey camp|security guards/u,
      {
        killed: [null, 2, null],
        accounts: [
          [PNG, 'claims'],
          [/Me.ekamui/u, 'disputes'],
        ],
      },
      /contested/u,
    ),
    happening(/unrest/u, /^2026-07-04$/u, /Arawa|march/u, { injured: [null, 11, null] }),
    happening(/diplomacy|truce/u, /^2001-08-30$/u, /Peace Agreement|arrears/u),
    optional({ kind: 'event', says: /1988/u }),
    optional({ kind: 'event', says: /2018|detained nine/u }),
    happening(/diplomacy/u, /2026-11-30/u, /sessional order/u, {}, /planned/u),
    event('diplomacy', '2026-10-21/2026-10-22', /next consultation/u, {}, 'planned'),
    optional({ kind: 'event', says: /instalments|1 September 2027/u }),
    wants(ABG, /1 September 2027/u),
    wants(PNG, /two-thirds|final word/u),
    wants(ABG, /threshold|simple majority/u),
    wants(ABG, /full ownership/u),
    optional(wants(ABG, /licence/u)),
    wants(PNG, /held in trust/u),
    optional(wants(/[Ll]andowners/u, /drilling|cleaned up/u)),
    challenge(/deadlock/u),
    challenge(/arrears/u),
    challenge(/[Ww]eapons left/u),
    ends('way-out', /orderly transition|within a year/u),
    ends('way-down', /declaration of independence by one side/u),
  ],
}

const ROK = /South Korea|^(?:the )?Republic of Korea/u

const DPRK = /North Korea|Democratic People|DPRK|Pyongyang/u

const ULAANBAATAR: AnswerKey = {
  text: 'readout-ulaanbaatar.txt',
  answers: [
    party(ROK, 'party'),
    party(DPRK, 'party'),
    anyParty(/Mongolia/u, /host|mediator/u),
    party(/Sweden/u, 'observer'),
    party(/Switzerland/u, 'observer'),
    party(/United States/u, 'stakeholder'),
    party(/China/u, 'stakeholder'),
    party(/Japan/u, 'stakeholder'),
    optional(anyParty(/United Nations/u)),
    person(/Seo Ha-jun/u, ROK, /^Vice Minister of Unification$/iu, true),
    person(/Ri Kyong Chol/u, DPRK, /^Director-General/iu, true),
    person(/Noh Tae-gyeom/u, ROK, /^Major General$/iu, false),
    person(/Pak Myong Su/u, DPRK, /^Senior Colonel$/iu, false),
    person(/Sarangerel/u, /Mongolia/u, /^Minister of Foreign Affairs$/iu),
    person(/Tömörbaatar/u, /Mongolia/u, /^State Secretary$/iu),
    happening(/diplomacy/u, /^2026-09-08\/2026-09-09$/u, /Second Working-Level|received delegations/u),
    happening(/diplomacy/u, /^2026-05-12\/2026-05-13$/u, /first contact/u),
    happening(
      /clash|attack/u,
      /^2026-08-21$/u,
      /Yeonpyeong|patrol boat/u,
      {
        injured: [null, 2, null],
        accounts: [
          [ROK, 'claims'],
          [DPRK, 'disputes'],
        ],
      },
      /contested/u,
    ),
    happening(
      /attack|clash/u,
      /^2026-07$/u,
      /mine explosions|seven soldiers/u,
      { killed: [null, 7, null] },
      /claimed|reported/u,
    ),
    happening(/diplomacy/u, /2026-11/u, /third contact/u, {}, /planned/u),
    optional({ kind: 'event', says: /April 2023|Kazakhstan/u }),
    wants(ROK, /hotline/u),
    optional(wants(ROK, /separated families/u)),
    wants(ROK, /denuclearisation/u),
    wants(DPRK, /nuclear matters/u),
    wants(DPRK, /joint exercises/u),
    optional(wants(DPRK, /leaflets/u)),
    wants(DPRK, /southern border/u),
    challenge(/same map/u),
    challenge(/as a State|law at present/u),
    challenge(/overtake|Contacts with the United States/u),
    ends('way-out', /working again before winter/u),
    ends('way-down', /further exchange of fire/u),
  ],
}

const NGOK = /Ngok/u

const MISSERIYA = /Misseriya/u

const NOONG: AnswerKey = {
  text: 'minutes-noong.txt',
  answers: [
    party(NGOK, 'party'),
    party(MISSERIYA, 'party'),
    anyParty(/UNISFA|United Nations/u, /mediator|host/u),
    party(/South Sudan/u, 'observer'),
    optional(anyParty(/Concordis/u)),
    optional(anyParty(/Food and Agriculture|FAO/u)),
    optional(anyParty(/(?<!South )Sudan/u, /stakeholder|observer/u)),
    optional(anyParty(/Rapid Support Forces/u)),
    person(/Yaw Ofori-Atta/u, /UNISFA|United Nations/u, /Brigadier General|Acting Head of Mission/iu),
    person(/Bulabek Kuol Arop/u, NGOK, /^Paramount Chief$/iu, true),
    person(/Nyanaguek Deng Majok/u, NGOK, /^/u, false),
    person(/Chol Pagot/u, NGOK, /^/u, false),
    person(/Mukhtar Babo Nimr al-Jalla/u, MISSERIYA, /^Nazir$|^$/iu, true),
    person(/Hamdi al-Dudu/u, MISSERIYA, /^Omda$|^$/iu, false),
    person(/Ismail Yusuf Hamdan/u, MISSERIYA, /^Amir$|^$/iu, false),
    person(/Kon Manyiet/u, /South Sudan/u, /^/u),
    optional(person(/Fernando-Perera/u, /./u, /^/u)),
    happening(/diplomacy/u, /^2026-03-04$|^2026-03-03\/2026-03-04$/u, /conference|Noong/iu),
    happening(
      /attack/u,
      /^2026-02-08$/u,
      /Todach|Twelve herders/u,
      {
        killed: [null, 14, null],
        accounts: [
          [NGOK, 'claims'],
          [MISSERIYA, 'disputes'],
        ],
      },
      /contested/u,
    ),
    happening(/attack|clash|unrest/u, /^2026-02-21$/u, /Amiet|Four Misseriya/u, { killed: [null, 1, null] }),
    event('diplomacy', '2026-03-05', /Thursday 5 March|Next meeting/u, {}, 'planned'),
    event('diplomacy', '2026-03-18', /closing conference/u, {}, 'planned'),
    optional({ kind: 'event', says: /October 2013|2022|10 March/u }),
    optional({ kind: 'event', says: /October 2013|2022|10 March/u }),
    wants(MISSERIYA, /eastern corridor/u),
    optional(wants(MISSERIYA, /water points/u)),
    wants(NGOK, /western and central corridors/u),
    optional(wants(NGOK, /without firearms/u)),
    wants(NGOK, /stolen cattle/u),
    wants(MISSERIYA, /disarm/u),
    optional(wants(MISSERIYA, /left at Diffra/u)),
    wants(MISSERIYA, /31 cows/u),
    wants(NGOK, /51 cows/u),
    wants(MISSERIYA, /struck from the agenda|item be struck/u),
    wants(NGOK, /referendum of October 2013/u),
    challenge(/armed youths/u),
    challenge(/water points/u),
    challenge(/Rapid Support Forces|Muglad/u),
    challenge(/helicopters/u),
    ends('way-out', /grazing agreement/u),
    ends('way-down', /another season|market burned/u),
  ],
}

/** Communiqués, a readout and minutes. */
export const OFFICIAL_PAPERS: readonly AnswerKey[] = [PRAIA, HONIARA, ULAANBAATAR, NOONG]
