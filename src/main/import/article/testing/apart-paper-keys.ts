import type { Answer, AnswerKey } from './answer-key.ts'
import { anyParty, challenge, ends, happening, optional, party, person, wants } from './answers.ts'

/** Words that may be noted as an event of their own, or left out. */
const said = (says: RegExp): Answer => optional(happening(/^statement$/u, /^/u, says))
/** Background that may be noted as an event, or left out. */
const aside = (says: RegExp): Answer => optional({ kind: 'event', says })

const CAMEROON = /Cameroon/u

const AMBAZONIA = /Ambazonia|separatist/iu

const OTTAWA: AnswerKey = {
  text: 'apart-wire-ottawa.txt',
  articleDate: '2026-03-19',
  answers: [
    party(CAMEROON, 'party'),
    party(AMBAZONIA, 'party'),
    anyParty(/Canada/u, /^(?:mediator|host)$/u),
    anyParty(/Switzerland/u, /^observer$/u),
    party(/Nigeria/u, 'stakeholder'),
    optional(anyParty(/Catholic|bishops/u, /^observer$/u)),
    optional(anyParty(/Ambazonia|separatist/iu, /^party$/u)),
    optional(anyParty(/Fulani/u, /^(?:subject|stakeholder)$/u)),
    person(
      /Bertrand Essomba Nkoa/u,
      CAMEROON,
      /Territorial Administration Minister|Minister of Territorial Administration/iu,
      true,
    ),
    person(/Ayuk Tambe-Enow/u, AMBAZONIA, /^(?:Barrister.*|.*leader.*)?$/iu, true),
    person(/Geneviève d'Entremont/u, /Canada/u, /special representative/iu),
    happening(/^diplomacy$/u, /^2026-03-19(?:\/2026-03-22)?$/u, /opened four days|open talks/u, {}, /^reported$/u),
    happening(
      /^attack$/u,
      /^2026-03-15$/u,
      /Ndu|cattle market|stormed/u,
      {
        killed: [null, 31, null],
        injured: [40, null, 60],
        accounts: [
          [CAMEROON, 'claims'],
          [AMBAZONIA, 'disputes'],
        ],
      },
      /^contested$/u,
    ),
    happening(/^diplomacy$/u, /^2023-01$/u, /Canadian effort|fell apart/u),
    optional(happening(/^diplomacy$/u, /^2022$/u, /led by Switzerland|wound up/u)),
    optional({ kind: 'event', says: /protests by lawyers/u }),
    optional({ kind: 'event', says: /6,500/u }),
    happening(
      /^attack$/u,
      /^2026-03-17$/u,
      /Kumbo|roadside bomb/u,
      { killed: [null, 2, null] },
      /^(?:reported|claimed)$/u,
    ),
    optional(happening(/^statement$/u, /^2026-03-18$/u, /indifferent/u)),
    ...[/not up for discussion/u, /held hostage/u].map(said),
    wants(AMBAZONIA, /release of Sisiku/u),
    wants(AMBAZONIA, /confined to barracks/u),
    wants(AMBAZONIA, /referendum/u),
    wants(CAMEROON, /not up for discussion/u),
    wants(CAMEROON, /widen the powers/u),
    wants(CAMEROON, /end the boycott/u),
    optional(wants(CAMEROON, /held hostage/u)),
    optional(wants(/Nigeria/u, /indifferent/u)),
    challenge(/field commanders/u),
    challenge(/Biya/u),
    ends('way-out', /truce for the school year/iu),
    ends('way-down', /dry-season offensive/u),
  ],
}

const HAITI = /Haiti/u

const VIV_ANSANM = /Viv Ansanm/u

const KINGSTON: AnswerKey = {
  text: 'apart-wire-kingston.txt',
  answers: [
    party(HAITI, 'party'),
    party(VIV_ANSANM, 'party'),
    optional(anyParty(/Jamaica/u, /^host$/u)),
    party(/CARICOM|Caribbean Community/u, 'mediator'),
    anyParty(/United States/u, /^stakeholder$/u),
    party(/United Nations/u, 'observer'),
    party(/Dominican Republic/u, 'stakeholder'),
    optional(anyParty(/Kenya/u, /^(?:stakeholder|subject)$/u)),
    optional(anyParty(/Barbados/u, /^mediator$/u)),
    person(/Patrick-Ulysse Saint-Fleur/u, HAITI, /Minister of Justice|Justice Minister/iu, true),
    person(/Marie-Josée Dorcely/u, HAITI, /Inspector General|deputy chief/iu, false),
    person(/Wilner Jean-Noël/u, VIV_ANSANM, /lawyer/iu, true),
    optional(person(/Clervil/u, VIV_ANSANM, /leader/iu, false)),
    person(/Cecily Braithwaite/u, /CARICOM|Caribbean Community/u, /former prime minister|^Dame/iu),
    happening(/^diplomacy$/u, /^2026-02-25$/u, /sat down Wednesday|met for six hours/u, {}, /^reported$/u),
    happening(
      /^attack$/u,
      /^2026-02-21$/u,
      /Cabaret/u,
      { killed: [49, null, null], accounts: [[VIV_ANSANM, 'disputes']] },
      /^contested$/u,
    ),
    happening(
      /^(?:air-strike|attack)$/u,
      /2026-02/u,
      /birthday party|drones struck/u,
      {
        accounts: [
          [VIV_ANSANM, 'claims'],
          [HAITI, 'disputes'],
        ],
      },
      /^contested$/u,
    ),
    happening(/^diplomacy$/u, /^2026-02-27$/u, /meet again/u, {}, /^planned$/u),
    optional(
      happening(/^(?:standing|statement|diplomacy)$/u, /^2025$/u, /designated Viv Ansanm|terrorist organization/u),
    ),
    ...[/forced from their homes/u, /mandate ran out/u, /deported more than/u].map(aside),
    ...[
      /pardon anyone/u,
      /keep its border shut/u,
      /negotiate with murderers/u,
      /small miracle/u,
      /insist on the departure/u,
    ].map(said),
    wants(VIV_ANSANM, /amnesty for its members/u),
    optional(wants(VIV_ANSANM, /say in naming/u)),
    wants(VIV_ANSANM, /Kenyan-led/u),
    wants(HAITI, /ruled out an amnesty/u),
    wants(HAITI, /open the highways/u),
    optional(wants(HAITI, /free all hostages/u)),
    wants(HAITI, /surrender of heavy weapons/u),
    optional(wants(HAITI, /pardon anyone/u)),
    wants(/Dominican Republic/u, /border shut/u),
    optional(wants(/United States/u, /negotiate with murderers/u)),
    challenge(/alliance of rivals|can deliver/u),
    challenge(/mandate ran out/u),
    challenge(/Washington could punish/u),
    ends('way-out', /deal on the highways/iu),
    ends('way-down', /overrun Pétion-Ville/u),
  ],
}

const PNG = /Papua New Guinea/u

const BOUGAINVILLE = /Bougainville/u

const NADI: AnswerKey = {
  text: 'apart-communique-nadi.txt',
  answers: [
    party(PNG, 'party'),
    party(/Bougainville/u, 'party'),
    party(/Fiji/u, 'host'),
    party(/New Zealand/u, 'mediator'),
    party(/Solomon Islands/u, 'observer'),
    party(/Australia/u, 'observer'),
    party(/United Nations/u, 'observer'),
    optional(anyParty(/landowners/u, /^(?:party|stakeholder)$/u)),
    person(/Manasseh Kupo/u, PNG, /Minister for Bougainville Affairs/u, true),
    person(/Ezekiel Tsiroats/u, BOUGAINVILLE, /Attorney-General/u, true),
    person(/Josephine Kenea/u, /Bougainville|landowners/u, /^(?:Chief.*|.*landowners)?$/u),
    person(/Tāmati Ruawai-Jones/u, /New Zealand/u, /former Governor-General|moderator/iu),
    person(/Ana Lucía Ferreira-Duarte/u, /United Nations/u, /Resident Coordinator/u),
    happening(/^diplomacy$/u, /^2025-10-07\/2025-10-09$/u, /third session/iu, {}, /^reported$/u),
    optional(happening(/^(?:diplomacy|truce)$/u, /^2001-08-30$/u, /Peace Agreement/u)),
    optional({ kind: 'event', says: /referendum of 2019/u }),
    happening(
      /^(?:clash|attack)$/u,
      /^2025-09-19$/u,
      /Kangu police post|mobile squad/u,
      {
        killed: [null, 3, null],
        injured: [null, 7, null],
        accounts: [
          [BOUGAINVILLE, 'claims'],
          [PNG, 'disputes'],
        ],
      },
      /^contested$/u,
    ),
    happening(/^(?:unrest|attack|clash|standing)$/u, /^2025-10-02(?:\/2025-10-04)?$/u, /blocked the road/u),
    happening(/^(?:truce|diplomacy)$/u, /^2025-10-15/u, /moratorium/u, {}, /^(?:planned|reported)$/u),
    happening(/^diplomacy$/u, /^2026-02-24\/2026-02-26$/u, /fourth session/iu, {}, /^planned$/u),
    optional(happening(/^statement$/u, /^/u, /./u)),
    wants(BOUGAINVILLE, /1 September 2027/u),
    wants(BOUGAINVILLE, /simple majority/u),
    wants(BOUGAINVILLE, /fisheries/u),
    wants(PNG, /two-thirds majority/u),
    wants(PNG, /free association/u),
    wants(PNG, /passports/u),
    optional(wants(/Papua New Guinea|Bougainville/u, /joint investigation|undertook/u)),
    challenge(/majority by which/u),
    challenge(/ownership of the Panguna mine/u),
    challenge(/disposal of weapons/u),
    ends('way-out', /bill could be placed/u),
    ends('way-down', /unilateral declaration/u),
  ],
}

const ECUADOR = /Ecuador/u

const CONAIE = /CONAIE|Confederation of Indigenous/u

const QUITO: AnswerKey = {
  text: 'apart-cable-quito.txt',
  answers: [
    party(ECUADOR, 'party'),
    party(CONAIE, 'party'),
    anyParty(/Episcopal Conference|Catholic|Church|Holy See/iu, /^mediator$/u),
    party(/United Nations|\bUN\b/u, 'observer'),
    optional(anyParty(/Spain|Spanish/u, /^(?:observer|stakeholder)$/u)),
    party(/Colombia/u, 'stakeholder'),
    party(/Peru/u, 'stakeholder'),
    person(/Álvaro Cordovez Larrea/u, ECUADOR, /Interior Minister|Minister of the Interior/iu, true),
    person(/Fausto Iza/u, ECUADOR, /vice minister of defence|Col/iu, false),
    person(/Nayra Quishpe Maldonado/u, CONAIE, /president/iu, true),
    person(/Luz María Anrango/u, CONAIE, /^$|member|delegate/iu, false),
    person(/Tsukanka/u, CONAIE, /Amazon leader|leader/iu, false),
    person(
      /José Ignacio Echeverría/u,
      /Episcopal Conference|Catholic|Church|Holy See/iu,
      /Archbishop of Guayaquil|^Msgr|^Archbishop/iu,
    ),
    happening(/^diplomacy$/u, /^2025-10-22$/u, /opened a dialogue/u, {}, /^reported$/u),
    happening(/./u, /^2025-09-12$/u, /diesel subsidy/u),
    happening(/^(?:unrest|statement)$/u, /^2025-09-22$/u, /national strike/u),
    happening(
      /^(?:clash|unrest|attack)$/u,
      /^2025-09-28$/u,
      /Cotacachi/u,
      {
        killed: [null, 1, null],
        injured: [null, 12, null],
        accounts: [
          [CONAIE, 'claims'],
          [ECUADOR, 'disputes'],
        ],
      },
      /^contested$/u,
    ),
    happening(/^(?:unrest|attack)$/u, /^2025-10-14$/u, /Cayambe|turned back/u),
    happening(/^(?:unrest|attack)$/u, /^2025-10-14(?:\/2025-10-15)?$/u, /burned the police station/u),
    happening(/^(?:unrest|clash|attack)$/u, /^2025-10-19$/u, /northern highway/u, { injured: [38, null, null] }),
    happening(/^diplomacy$/u, /^2025-10-25$/u, /Next plenary/u, {}, /^planned$/u),
    optional(happening(/./u, /^2025-11-16$/u, /referendum/u)),
    ...[/road blockades/u].map(aside),
    ...[/dead and buried/u].map(said),
    wants(CONAIE, /repeal of the decree/u),
    optional(wants(CONAIE, /13 detainees/u)),
    wants(CONAIE, /withdrawn from Imbabura/u),
    wants(ECUADOR, /bring back the subsidy|dead and buried/u),
    wants(ECUADOR, /all roads open/u),
    wants(ECUADOR, /bonus to small farmers/u),
    wants(ECUADOR, /review the 13 cases/u),
    optional(wants(/Colombia/u, /good offices/u)),
    optional(wants(ECUADOR, /dead and buried/u)),
    challenge(/does not control/u),
    challenge(/constitutional referendum/u),
    challenge(/bank accounts/u),
    optional(challenge(/Diesel price|deaths in Imbabura/u)),
    ends('way-out', /package of bonus/u),
    ends('way-down', /state of emergency/u),
  ],
}

/** Agency reports, a communiqué and a cable that no rule is made by. */
export const APART_PAPERS: readonly AnswerKey[] = [OTTAWA, KINGSTON, NADI, QUITO]
