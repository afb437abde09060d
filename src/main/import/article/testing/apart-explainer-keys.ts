import type { Answer, AnswerKey } from './answer-key.ts'
import { anyParty, challenge, ends, event, happening, optional, party, person, wants } from './answers.ts'

/** Words that may be noted as an event of their own, or left out. */
const said = (says: RegExp): Answer => optional(happening(/^statement$/u, /^/u, says))
/** Background that may be noted as an event, or left out. */
const aside = (says: RegExp): Answer => optional({ kind: 'event', says })

const ISRAEL = /Israel/u

const HAMAS = /Hamas/u

const CAIRO: AnswerKey = {
  text: 'apart-explainer-cairo.txt',
  answers: [
    party(ISRAEL, 'party'),
    party(HAMAS, 'party'),
    anyParty(/Egypt/u, /^(?:mediator|host)$/u),
    party(/Qatar/u, 'mediator'),
    anyParty(/United States/u, /^(?:mediator|observer|stakeholder)$/u),
    anyParty(/T[uü]rkiye|Turkey/u, /^(?:mediator|observer|stakeholder)$/u),
    party(/Jordan/u, 'stakeholder'),
    party(/Saudi Arabia/u, 'stakeholder'),
    optional(anyParty(/Palestinian Authority|Palestine/u, /^(?:stakeholder|subject)$/u)),
    person(/Yoav Ben-Arieh/u, ISRAEL, /minister of strategic affairs/iu, true),
    person(/Nitzan Dror/u, ISRAEL, /Major General/iu, false),
    person(/Khalil Abu Sneineh/u, HAMAS, /member of the (?:movement's )?political bureau/iu, true),
    person(/Hossam Raafat/u, /Egypt/u, /General Intelligence|^Head|^Chief|^Director/iu),
    person(/Jassim bin Fahad Al Attiyah/u, /Qatar/u, /minister of state/iu),
    person(/Douglas Whitcombe/u, /United States/u, /special envoy/iu),
    person(/Husam Qandil/u, HAMAS, /spokes(?:man|person)/iu, false),
    optional(person(/intelligence officials/u, /T[uü]rkiye|Turkey/u, /./u)),
    happening(/^diplomacy$/u, /^2026-01-21$/u, /resumed indirect talks|restart/u, {}, /^reported$/u),
    happening(
      /^diplomacy$/u,
      /^~?2025-12(?:-\d\d)?~?(?:\/~?2025-12(?:-\d\d)?~?)?$|^\[?2025-12-\d\d\.\.2025-12-\d\d\]?$/u,
      /Doha|broke up without/u,
    ),
    event('truce', '2025-10-10', /came into force/u),
    happening(
      /^air-strike$/u,
      /^2026-01-16$/u,
      /school housing displaced|At least 14|bombed a school/u,
      { killed: [14, null, null], accounts: [[ISRAEL, 'disputes']] },
      /^(?:contested|claimed)$/u,
    ),
    happening(
      /^air-strike$/u,
      /^(?:2026-01-16)?$/u,
      /second strike|wounded nine/iu,
      { injured: [null, 9, null] },
      /^(?:reported|claimed|contested)$/u,
    ),
    happening(
      /^(?:attack|clash)$/u,
      /^2026-01-14$/u,
      /tunnel|two Israeli soldiers|Rafah/u,
      {
        killed: [null, 2, null],
        accounts: [
          [ISRAEL, 'claims'],
          [HAMAS, 'disputes'],
        ],
      },
      /^contested$/u,
    ),
    happening(/^attack$/u, /^2026-01-03$/u, /aid convoy|lorry driver/u, { killed: [null, 1, null] }, /^reported$/u),
    happening(/^diplomacy$/u, /^2026-01-29$/u, /Sharm el-Sheikh|guarantor states/u, {}, /^planned$/u),
    optional(happening(/^(?:diplomacy|statement)$/u, /^2026-01-25$/u, /joint text/u)),
    optional({ kind: 'event', says: /October 7, 2023|assault on southern Israel/u }),
    ...[/Turkish soldiers/u, /Weapons are a matter/u, /no whistle/u, /It is ugly/u].map(said),
    ...[/1,190 breaches/u, /election must be held/u].map(aside),
    wants(HAMAS, /full Israeli withdrawal/u),
    wants(HAMAS, /Rafah crossing|opened in both directions/u),
    optional(wants(HAMAS, /600 aid trucks/u)),
    wants(HAMAS, /handing over its weapons/u),
    optional(wants(HAMAS, /Weapons are a matter/u)),
    wants(ISRAEL, /disarmament of Hamas/u),
    wants(ISRAEL, /return of the last two bodies/u),
    wants(ISRAEL, /Turkish soldiers/u),
    wants(/Saudi Arabia/u, /tied any recognition|Palestinian statehood/u),
    optional(wants(/Saudi Arabia/u, /pay for rebuilding/u)),
    optional(wants(HAMAS, /before weapons are discussed/u)),
    optional(wants(ISRAEL, /did not want in the building|the reverse/u)),
    challenge(/sequence/u),
    challenge(/put its name to the stabilisation force/u),
    challenge(/Israeli politics|governing coalition/u),
    ends('way-out', /phased pullback/u),
    ends('way-down', /resume its ground offensive/u),
    optional(ends('way-down', /drive hundreds of thousands/u)),
  ],
}

const SYRIA = /Syria(?!n Democratic)|Damascus/u

const SDF = /Syrian Democratic Forces|SDF/u

const AMMAN: AnswerKey = {
  text: 'apart-explainer-amman.txt',
  articleDate: '2025-11-05',
  answers: [
    party(SYRIA, 'party'),
    party(SDF, 'party'),
    party(/Jordan/u, 'host'),
    party(/United States|\bUS\b/u, 'mediator'),
    party(/France/u, 'mediator'),
    party(/T[uü]rkiye|Turkey/u, 'stakeholder'),
    party(/Iraq/u, 'stakeholder'),
    optional(anyParty(/PKK|Kurdistan Workers/u, /^(?:subject|stakeholder)$/u)),
    optional(anyParty(/Islamic State/u, /^(?:subject|stakeholder)$/u)),
    optional(anyParty(/tribe/iu, /^(?:subject|stakeholder)$/u)),
    person(/Assaad al-Hamwi/u, SYRIA, /deputy foreign minister/iu, true),
    person(/Munir al-Khatib/u, SYRIA, /Brigadier|officer/iu, false),
    person(/Rojda Ferhad/u, SDF, /commander/iu, true),
    person(/Hamza al-Faraj/u, SDF, /leader of the Shammar tribe|Sheikh|tribal leader/iu, false),
    person(/Thomas van der Linden/u, /United States/u, /ambassador/iu),
    person(/Amaury de Kerversau/u, /France/u, /Syria envoy|envoy (?:for|to) Syria/iu),
    happening(/^diplomacy$/u, /^2025-11-04(?:\/.*)?$/u, /holding talks in Amman/u, {}, /^reported$/u),
    happening(/^diplomacy$/u, /^2025-03-10$/u, /signed an agreement|10 March/u),
    happening(/^clash$/u, /^2025-10$/u, /Heavy clashes/u),
    happening(/^truce$/u, /^2025-10-07(?:\/.*)?$/u, /truce/iu),
    happening(
      /^attack$/u,
      /^2025-10-31$/u,
      /vegetable market|Deir Hafer/u,
      {
        killed: [null, 9, null],
        injured: [null, 27, null],
        accounts: [
          [SDF, 'claims'],
          [SYRIA, 'disputes'],
        ],
      },
      /^contested$/u,
    ),
    happening(
      /^(?:air-strike|attack)$/u,
      /^2025-11-02$/u,
      /Tishrin/u,
      {
        killed: [null, 3, null],
        accounts: [
          [SDF, 'claims'],
          [/T[uü]rkiye|Turkey/u, 'disputes'],
        ],
      },
      /^contested$/u,
    ),
    happening(/^unrest$/u, /^2025-11-03$/u, /marched through Qamishli/u, {}, /^reported$/u),
    happening(/^diplomacy$/u, /^2025-11-18$/u, /next session/u, {}, /^planned$/u),
    optional({ kind: 'event', says: /al-Assad was toppled/u }),
    optional({ kind: 'event', says: /announced its dissolution/u }),
    ...[/threatened a new military operation/u].map(said),
    wants(SYRIA, /join the army as individuals|only as individuals/u),
    wants(SYRIA, /Semalka border crossing/u),
    wants(SYRIA, /federalism/u),
    wants(SDF, /three divisions/u),
    wants(SDF, /language rights/u),
    wants(SDF, /Rumailan/u),
    wants(/T[uü]rkiye|Turkey/u, /foreign fighters out/u),
    optional(wants(/T[uü]rkiye|Turkey/u, /deadline is missed/u)),
    optional(wants(SDF, /Kurdish be taught/u)),
    challenge(/Chain of command/u),
    challenge(/Oil money/u),
    challenge(/The tribes|Arab fighters/u),
    ends('way-out', /partial deal/u),
    ends('way-down', /offensive by the army/u),
  ],
}

const MANILA = /^(?!National).*Philippine/u

const NDFP = /National Democratic Front|NDFP|New People's Army|NPA/u

const OSLO: AnswerKey = {
  text: 'apart-explainer-oslo.txt',
  answers: [
    { kind: 'party', says: /^(?!National)(?:Republic of the )?(?:Philippine|Manila)/u, fields: { role: 'party' } },
    party(/National Democratic Front|NDFP/u, 'party'),
    anyParty(/Norway/u, /^(?:mediator|host)$/u),
    optional(anyParty(/Netherlands/u, /^stakeholder$/u)),
    anyParty(/United States/u, /^stakeholder$/u),
    optional(anyParty(/New People's Army|NPA/u, /^(?:party|subject|stakeholder)$/u)),
    optional(anyParty(/Communist Party/u, /^(?:party|subject|stakeholder)$/u)),
    person(/de los Reyes/u, MANILA, /presidential peace adviser/iu, true),
    person(/Luz Ilagan-Sison/u, NDFP, /^.*$/u, true),
    person(/Benito Salazar/u, NDFP, /legal consultant/iu, false),
    person(/Ingrid Sørbø Haugland/u, /Norway/u, /special envoy/iu),
    happening(
      /^diplomacy$/u,
      /^2026-06-15(?:\/2026-06-20)?$/u,
      /negotiations finally opened|meeting this week/u,
      {},
      /^reported$/u,
    ),
    happening(/^diplomacy$/u, /^2017-11$/u, /called off/u),
    happening(/^(?:diplomacy|statement)$/u, /2023/u, /joint statement/u),
    happening(/^truce$/u, /^2025-12-24\/2025-12-26$/u, /Christmas truce/u),
    happening(
      /^(?:clash|attack)$/u,
      /^2026-06-02$/u,
      /Las Navas|Five rebels/u,
      { killed: [null, 6, null], accounts: [[NDFP, 'disputes']] },
      /^contested$/u,
    ),
    happening(
      /^attack$/u,
      /^~?2026-06-11~?$/u,
      /Masbate|landmine/u,
      { injured: [null, 4, null] },
      /^(?:reported|claimed)$/u,
    ),
    ...[/40,000/u, /took up arms/u, /autonomy deal/u].map(aside),
    wants(NDFP, /700 political prisoners/u),
    wants(NDFP, /list of terrorist groups/u),
    optional(wants(NDFP, /large estates/u)),
    wants(MANILA, /convicted of murder/u),
    wants(MANILA, /disarm before/u),
    wants(MANILA, /cash and housing/u),
    challenge(/exiles are old|young commanders/u),
    challenge(/war is already won/u),
    challenge(/budget for reintegration/u),
    ends('way-out', /six-month ceasefire/u),
    ends('way-down', /all-out war|cancelled by/u),
  ],
}

const IRAN = /Iran/u

const USA = /United States|^US$|America/u

const MUSCAT: AnswerKey = {
  text: 'apart-explainer-muscat.txt',
  answers: [
    party(IRAN, 'party'),
    party(/United States|\bUS\b|American/u, 'party'),
    anyParty(/Oman/u, /^(?:mediator|host)$/u),
    party(/International Atomic Energy|IAEA/u, 'observer'),
    anyParty(/Israel/u, /^(?:stakeholder|subject)$/u),
    party(/Gulf states/u, 'stakeholder'),
    anyParty(/Qatar/u, /^(?:stakeholder|mediator)$/u),
    party(/Russia/u, 'stakeholder'),
    party(/China/u, 'stakeholder'),
    optional(anyParty(/United Kingdom|Britain/u, /^stakeholder$/u)),
    optional(anyParty(/France/u, /^stakeholder$/u)),
    optional(anyParty(/Germany/u, /^stakeholder$/u)),
    optional(anyParty(/Europe/u, /^stakeholder$/u)),
    optional(anyParty(/United Nations/u, /^(?:stakeholder|observer)$/u)),
    optional(anyParty(/Revolutionary Guards/u, /^(?:stakeholder|subject|party)$/u)),
    person(/Seyyed Mohsen Tabrizi-Rad|Mohsen Tabrizi-Rad/u, IRAN, /foreign minister/iu, true),
    person(/Shirin Golestani/u, IRAN, /deputy/iu, false),
    person(/Caleb Worthington/u, USA, /special envoy/iu, true),
    person(
      /Anne-Marie Okonkwo/u,
      USA,
      /official of the Department of Energy|Department of Energy official|^Dr/iu,
      false,
    ),
    person(/Hamad bin Thuwaini Al Busaidi/u, /Oman/u, /foreign minister/iu),
    happening(/^diplomacy$/u, /^2026-05-14$/u, /due to meet in Muscat/u, {}, /^planned$/u),
    happening(/^diplomacy$/u, /^2026-04-21\/2026-04-22$/u, /Rome|previous round/u, {}, /^reported$/u),
    happening(/^air-strike$/u, /^2025-06-22$/u, /Fordo/u),
    happening(
      /^attack$/u,
      /^2026-04-28$/u,
      /Celeste Bay|tanker/u,
      {
        accounts: [
          [IRAN, 'claims'],
          [USA, 'disputes'],
        ],
      },
      /^contested$/u,
    ),
    happening(
      /^attack$/u,
      /^2026-05-06$/u,
      /Karaj|centrifuge workshop/u,
      { killed: [null, 4, null], injured: [16, null, null], accounts: [[IRAN, 'claims']] },
      /^(?:claimed|reported|contested)$/u,
    ),
    optional({ kind: 'event', says: /12-day war|1,000 people/u }),
    optional(happening(/./u, /^2025-09/u, /sanctions came back/u)),
    optional(happening(/^diplomacy$/u, /2015-07/u, /six powers|concluded an accord/u)),
    optional({ kind: 'event', says: /pulled out of it/u }),
    optional({ kind: 'event', says: /missile salvo/u }),
    ...[/bombed two days before/u, /52 senators/u].map(aside),
    ...[/not on any table/u, /not be bound/u].map(said),
    wants(USA, /give up enrichment|Zero enrichment/u),
    optional(wants(USA, /400kg of uranium|ship some/u)),
    wants(USA, /inspections/u),
    optional(wants(USA, /Zero enrichment|give up enrichment|limits on Iran's missiles|piracy/u)),
    wants(IRAN, /national right/u),
    wants(IRAN, /all sanctions be lifted/u),
    wants(IRAN, /approved by Congress|bombed again/u),
    wants(IRAN, /not on any table/u),
    optional(wants(IRAN, /war damages|national right|non-negotiable/u)),
    optional(wants(/Israel/u, /not be bound/u)),
    optional(wants(/Russia/u, /store the uranium/u)),
    optional(wants(/China/u, /keep flowing/u)),
    challenge(/^Trust|Trust\.|bombed two days before/u),
    challenge(/Verification|where the 400kg/u),
    challenge(/52 senators/u),
    ends('way-out', /interim accord/u),
    ends('way-down', /Israeli strikes/u),
    ends('other', /long drift|third possibility/u),
  ],
}

/** Explainers that no rule is made by: they say what the rules are worth on texts they have not seen. */
export const APART_EXPLAINERS: readonly AnswerKey[] = [CAIRO, AMMAN, OSLO, MUSCAT]
