import type { AnswerKey } from './answer-key.ts'
import { anyParty, challenge, ends, event, happening, optional, party, person, wants } from './answers.ts'

const GEORGIA = /Georgia/u

const RUSSIA = /Russia/u

const ABKHAZIA = /Abkhaz|Sokhumi/u

const SOUTH_OSSETIA = /South Ossetia|Tskhinvali/u

const GENEVA_DISCUSSIONS: AnswerKey = {
  text: 'transcript-geneva-discussions.txt',
  answers: [
    party(GEORGIA, 'party'),
    party(RUSSIA, 'party'),
    party(ABKHAZIA, 'party'),
    party(SOUTH_OSSETIA, 'party'),
    anyParty(/United States/u, /party|observer|mediator|stakeholder/u),
    party(/European Union/u, 'mediator'),
    party(/Organization for Security|OSCE/u, 'mediator'),
    party(/United Nations/u, 'mediator'),
    optional(party(/Switzerland/u, 'host')),
    optional(anyParty(/Ukraine/u)),
    person(/Levan Tsereteli-Abashidze/u, GEORGIA, /^First Deputy Foreign Minister$/iu, true),
    person(/Gennady Pankrushin/u, RUSSIA, /^Deputy Foreign Minister$/iu, true),
    person(/Asida Kvitsinia/u, ABKHAZIA, /^/u),
    person(/Soslan Dzhioyev/u, SOUTH_OSSETIA, /^/u),
    person(/Colleen McArdle-Reyes/u, /United States/u, /^Deputy Assistant Secretary$/iu, true),
    person(/Frédéric van der Meersch/u, /European Union/u, /^(?:Co-Chair.*)?$/iu),
    person(/Aino Ylä-Outinen/u, /Organization for Security|OSCE/u, /^(?:Co-Chair.*)?$/iu),
    person(/Babacar Thiam/u, /United Nations/u, /^(?:Co-Chair.*)?$/iu),
    happening(/diplomacy/u, /^2026-03-24\/2026-03-25$/u, /sat together|yesterday and today|66th round/u),
    happening(
      /attack|clash/u,
      /^2026-03-03$/u,
      /Gelashvili|farmer|Khurvaleti/u,
      {
        killed: [null, 1, null],
        accounts: [
          [GEORGIA, 'claims'],
          [SOUTH_OSSETIA, 'disputes'],
        ],
      },
      /contested/u,
    ),
    happening(
      /attack/u,
      /^2026-03-11\/2026-03-12$|^2026-03-12$/u,
      /explosive device|Enguri/u,
      {
        injured: [null, 3, null],
        accounts: [
          [ABKHAZIA, 'claims'],
          [GEORGIA, 'disputes'],
        ],
      },
      /contested/u,
    ),
    optional(happening(/diplomacy/u, /2026-03-2[45]/u, /left the room/u)),
    event('diplomacy', '2026-06-30/2026-07-01', /67th round/u, {}, 'planned'),
    event('diplomacy', '2026-04-09', /Incident Prevention|Ergneti/u, {}, 'planned'),
    optional({ kind: 'event', says: /crossing has been shut|in 2010/u }),
    wants(GEORGIA, /EU monitors/u),
    optional(wants(GEORGIA, /safe return|displaced persons/u)),
    optional(wants(GEORGIA, /handed over/u)),
    wants(RUSSIA, /non-use of force|legally binding/u),
    optional(wants(ABKHAZIA, /non-use of force|legally binding/u)),
    optional(wants(SOUTH_OSSETIA, /non-use of force|legally binding/u)),
    optional(wants(GEORGIA, /Moscow's turn|that pledge/u)),
    wants(ABKHAZIA, /joint investigation/u),
    wants(SOUTH_OSSETIA, /signed border|no investigation/u),
    wants(GEORGIA, /delimitation/u),
    optional(wants(RUSSIA, /another venue/u)),
    challenge(/another venue|no longer neutral|biggest obstacle/u),
    challenge(/money|third of its staff/u),
    challenge(/nobody in Tskhinvali|meet us/u),
    ends('way-out', /bridge opens|exchanged/u),
    ends('way-down', /second shooting|hotline cut/u),
  ],
}

const FRANCE = /France/u

const FLNKS = /FLNKS|Kanak and Socialist|Kanak Socialist/u

const LOYALISTS = /Loyalist/u

const NOUMEA: AnswerKey = {
  text: 'interview-noumea.txt',
  answers: [
    anyParty(FRANCE, /party|host/u),
    party(FLNKS, 'party'),
    party(LOYALISTS, 'party'),
    anyParty(/Fiji/u, /mediator/u),
    party(/Pacific Islands Forum/u, 'observer'),
    party(/Australia/u, 'stakeholder'),
    party(/Vanuatu/u, 'stakeholder'),
    party(/China/u, 'stakeholder'),
    optional(anyParty(/New Caledonia/u)),
    optional(anyParty(/Party of Kanak Liberation|UPM/u)),
    person(/Jean-Baptiste de Kersauzon/u, FRANCE, /^overseas minister$/iu),
    person(/Dominique Wéa Pouémoin/u, FLNKS, /^/u, true),
    person(/Virginie Lafleur-d'Aubigny/u, LOYALISTS, /^president of the Southern Province$/iu),
    person(/Epeli Naisoro/u, /Fiji/u, /former foreign minister/iu),
    happening(/diplomacy/u, /2026-06-15/u, /second week/u, {}, /planned|reported/u),
    happening(
      /clash|attack/u,
      /^2026-06-04$|^2026-06-11$/u,
      /Saint-Louis|barricade|Kapéa/u,
      {
        killed: [null, 1, null],
        injured: [null, 1, null],
        accounts: [[FLNKS, 'disputes']],
      },
      /contested/u,
    ),
    happening(/unrest/u, /^2024-05$/u, /Fourteen people|May 2024/u, { killed: [null, 14, null] }),
    happening(/unrest|attack/u, /^2026-06-06(?:\/2026-06-07)?$/u, /school in Dumbéa/u),
    optional({ kind: 'event', says: /29 November|provincial elections/u }),
    wants(FLNKS, /[Ff]ull sovereignty/u),
    wants(FLNKS, /electoral roll/u),
    wants(FLNKS, /independent inquiry/u),
    wants(LOYALISTS, /ten years/u),
    optional(wants(LOYALISTS, /defence, currency/u)),
    wants(LOYALISTS, /fourth referendum/u),
    wants(FRANCE, /signature before/u),
    optional(wants(FRANCE, /1\.2 billion/u)),
    optional(wants(/Vanuatu/u, /free Kanaky/u)),
    challenge(/clock|amend the constitution/u),
    challenge(/movement is split/u),
    challenge(/nickel/iu),
    ends('way-out', /framework text|optimistic/u),
    ends('way-down', /by decree|barricades from/u),
  ],
}

const BOSNIA = /Bosnia|Sarajevo|Council of Ministers/u

const SRPSKA = /Republika Srpska|Banja Luka/u

const THESSALONIKI: AnswerKey = {
  text: 'bulletin-thessaloniki.txt',
  answers: [
    party(BOSNIA, 'party'),
    party(SRPSKA, 'party'),
    party(/Greece/u, 'host'),
    party(/European Union/u, 'mediator'),
    party(/United States/u, 'observer'),
    party(/United Kingdom|Britain/u, 'observer'),
    party(/Serbia/u, 'stakeholder'),
    party(/Croatia/u, 'stakeholder'),
    optional(anyParty(/Russia/u, /stakeholder/u)),
    person(/Denisa Hadžiosmanović/u, BOSNIA, /^chairwoman of the Council of Ministers$/iu, true),
    person(/Nebojša Ćulibrk-Tadić/u, SRPSKA, /^president$/iu),
    person(/Johannes Freiherr von Attems-Gleinitz/u, /European Union/u, /envoy/iu),
    happening(
      /diplomacy/u,
      /^2026-11-05(?:\/2026-11-06)?$/u,
      /this morning|in Greece today|go on until/u,
      {},
      /planned|reported/u,
    ),
    happening(
      /attack|clash/u,
      /^2026-11-02$/u,
      /Brčko|border policemen/u,
      {
        injured: [null, 2, null],
        accounts: [
          [BOSNIA, 'claims'],
          [SRPSKA, 'disputes'],
        ],
      },
      /contested/u,
    ),
    happening(/attack/u, /^2026-10-30$/u, /Prijedor|mosque/u, { killed: [null, 1, null] }),
    happening(/unrest/u, /^2026-11-03$/u, /scuffles|seven people/u, { injured: [null, 7, null] }),
    optional({ kind: 'event', says: /stopped recognising|April|next week|tomorrow evening/u }),
    optional({ kind: 'event', says: /stopped recognising|April|next week|tomorrow evening/u }),
    wants(BOSNIA, /repeal the laws/u),
    optional(wants(BOSNIA, /border police back/u)),
    wants(SRPSKA, /High Representative/u),
    optional(wants(SRPSKA, /forests and barracks/u)),
    wants(BOSNIA, /discuss property/u),
    optional(wants(SRPSKA, /referendum on independence/u)),
    challenge(/peacekeeping force|mandate runs out/u),
    challenge(/election campaign/u),
    ends('way-out', /six-month freeze/u),
    ends('way-down', /roadblocks/u),
  ],
}

/** What was said aloud: a press conference, an interview, a bulletin. */
export const SPOKEN: readonly AnswerKey[] = [GENEVA_DISCUSSIONS, NOUMEA, THESSALONIKI]
