import type { AnswerKey } from './answer-key.ts'
import { anyParty, challenge, ends, event, happening, optional, party, person, wants } from './answers.ts'

const IRAN = /Iran/u

const USA = /United States/u

const ROME: AnswerKey = {
  text: 'liveblog-rome.txt',
  answers: [
    party(IRAN, 'party'),
    party(USA, 'party'),
    anyParty(/Oman/u, /mediator|host/u),
    party(/Italy/u, 'host'),
    party(/International Atomic Energy Agency|IAEA/u, 'observer'),
    anyParty(/Israel/u, /stakeholder/u),
    party(/Qatar/u, 'stakeholder'),
    party(/Saudi Arabia/u, 'stakeholder'),
    optional(anyParty(/Guardians of the Blood|Iraq|European/u)),
    person(/Majid Takht-e Ravanchi-Pour/u, IRAN, /^deputy foreign minister$/iu, true),
    person(/Kazem Gharibabadi-Nia/u, IRAN, /^/u, false),
    person(/Mohammad Eslami-Tabar/u, IRAN, /^/u, false),
    person(/Stephen Wittenauer/u, USA, /^special envoy$/iu, true),
    person(/Michael A\. Anton-Ruiz/u, USA, /head of technical matters|^$/iu, false),
    person(/Hamad al-Busaidy/u, /Oman/u, /^foreign minister$/iu),
    person(/Rafael Grossmann/u, /International Atomic Energy Agency|IAEA/u, /^director general/iu),
    person(/Esmail Baqer-Zadeh/u, IRAN, /spokesman/iu, false),
    event('diplomacy', '2026-04-18', /sixth round|got under way/u),
    happening(
      /attack/u,
      /^2026-04-14$/u,
      /explosion at a centrifuge|blast at the workshop|Isfahan/u,
      { killed: [null, 9, null], accounts: [[IRAN, 'claims']] },
      /claimed|contested|reported/u,
    ),
    happening(
      /attack|air-strike/u,
      /^2026-04-16$/u,
      /Ain al-Asad/u,
      {
        injured: [null, 6, null],
        accounts: [[IRAN, 'disputes']],
      },
      /contested/u,
    ),
    optional({ kind: 'event', says: /In the best case|tomorrow/u }),
    happening(/clash|attack|air-strike/u, /^2025-06$/u, /twelve days of war/u, { killed: [1000, null, null] }),
    happening(/diplomacy/u, /^2026-05-02$/u, /seventh round/u, {}, /planned/u),
    optional({ kind: 'event', says: /will not be bound/u }),
    wants(IRAN, /oil sanctions/u),
    optional(wants(IRAN, /won't be bombed/u)),
    wants(IRAN, /enrichment on its own soil/u),
    wants(IRAN, /not negotiable|missiles/iu),
    wants(USA, /60 per cent uranium/u),
    optional(wants(USA, /inspectors/u)),
    optional(wants(USA, /regional consortium/u)),
    optional(wants(/Israel/u, /will not be bound/u)),
    challenge(/Israel, which/u),
    challenge(/Congress/u),
    challenge(/October deadline/u),
    ends('way-out', /interim deal/u),
    ends('way-down', /walk out/u),
  ],
}

const COCOMI = /Coordinating Committee on Manipur|COCOMI|Meitei/u

const KUKI_ZO = /Kuki-Zo/u

const ARAMBAI = /Arambai/u

const KNA = /Kuki National Army/u

const SHILLONG: AnswerKey = {
  text: 'feature-shillong.txt',
  articleDate: '2026-02-22',
  answers: [
    party(COCOMI, 'party'),
    party(KUKI_ZO, 'party'),
    anyParty(/India/u, /mediator|host/u),
    anyParty(/Presbyterian/u, /observer/u),
    anyParty(/Naga/u, /stakeholder/u),
    anyParty(/Myanmar/u, /stakeholder/u),
    optional(anyParty(/Mizoram/u, /stakeholder/u)),
    optional(anyParty(/Meghalaya/u, /host/u)),
    anyParty(KNA, /party|stakeholder|subject/u),
    anyParty(ARAMBAI, /party|stakeholder|subject/u),
    person(/Ajit Kumar Bhattacharjee/u, /India/u, /interlocutor|intelligence officer/iu),
    person(/Khuraijam Ibomcha Singh/u, COCOMI, /^convenor$/iu, true),
    person(/Laishram Ongbi Memcha/u, COCOMI, /^/u, false),
    person(/Henlianthang Thangpi/u, KUKI_ZO, /^chairman$/iu, true),
    person(/Lhingneithem Haokip/u, KUKI_ZO, /advocate/iu, false),
    person(/Seilen/u, /Kuki/u, /colonel/iu, false),
    happening(/diplomacy/u, /^2026-02-19/u, /Thursday|first day|one roof/u),
    happening(/unrest/u, /^2023-05-03/u, /march in the hills|riot/u),
    optional(happening(/standing|unrest|clash/u, /./u, /More than 260/u, { killed: [260, null, null] })),
    happening(
      /attack/u,
      /^2026-01-31(?:\/2026-02-01)?$/u,
      /Torbung|five farmers/u,
      {
        killed: [null, 5, null],
        accounts: [
          [COCOMI, 'claims'],
          [/Kuki/u, 'disputes'],
        ],
      },
      /contested/u,
    ),
    happening(
      /attack/u,
      /^2026-02-11$/u,
      /nursing students|Kangpokpi/u,
      {
        killed: [null, 4, null],
        injured: [null, 13, null],
        accounts: [
          [KUKI_ZO, 'claims'],
          [ARAMBAI, 'disputes'],
        ],
      },
      /contested/u,
    ),
    happening(/unrest/u, /^2026-02-16$/u, /thousands of women|marched on Monday|Nineteen marchers/u, {
      injured: [null, 25, null],
    }),
    happening(/diplomacy/u, /^2026-03-12$/u, /Guwahati|reconvene/u, {}, /planned/u),
    wants(COCOMI, /without escorts|free for every Meitei/u),
    wants(COCOMI, /register of citizens/u),
    wants(KUKI_ZO, /Union territory/u),
    optional(wants(KUKI_ZO, /guarantor|no less/u)),
    optional(wants(COCOMI, /map of Manipur/u)),
    optional(wants(COCOMI, /district councils/u)),
    wants(/Kuki/u, /commandos/u),
    optional(wants(/Kuki/u, /disarming of one side/u)),
    wants(/India/u, /looted police rifles/u),
    optional(wants(/India/u, /no elected government/u)),
    optional(wants(/Naga/u, /no inch/u)),
    challenge(/looted guns/u),
    challenge(/television studios/u),
    challenge(/poppy money/u),
    ends('way-out', /modest paper|highway open/u),
    ends('way-down', /if it fails|hills will declare/u),
  ],
}

const MOZAMBIQUE = /Mozambique/u

const INSURGENTS = /al-Shabab|[Ii]nsurgents/u

const DAR_ES_SALAAM: AnswerKey = {
  text: 'wire-dar-es-salaam.txt',
  articleDate: '2026-10-14',
  answers: [
    party(MOZAMBIQUE, 'party'),
    party(INSURGENTS, 'party'),
    party(/Tanzania/u, 'host'),
    party(/Southern African Development Community|SADC/u, 'mediator'),
    optional(anyParty(/Botswana/u, /mediator/u)),
    party(/Qatar/u, 'observer'),
    party(/European Union/u, 'observer'),
    party(/Rwanda/u, 'stakeholder'),
    optional(anyParty(/TotalEnergies|Islamic State/u)),
    optional(anyParty(/TotalEnergies|Islamic State/u)),
    person(/Arsénio da Graça Chissungo/u, MOZAMBIQUE, /^Interior Minister$/iu, true),
    person(/Bertolina Mucave/u, MOZAMBIQUE, /^Major-General$/iu, false),
    person(/Abu Yassir Hassane/u, INSURGENTS, /preacher|emissary/iu),
    person(/Kagiso Seretse-Molefhe/u, /Southern African Development|SADC|Botswana/u, /former president/iu),
    person(/Mwanaidi Kombo-Juma/u, /Tanzania/u, /^foreign minister$/iu),
    optional(person(/Tomás Badae/u, /./u, /./u)),
    happening(/diplomacy/u, /^2026-10-14/u, /indirect talks/u),
    happening(
      /attack/u,
      /^2026-10-11$/u,
      /Nanduli|weekend raid/u,
      {
        killed: [null, 19, null],
        accounts: [
          [MOZAMBIQUE, 'claims'],
          [INSURGENTS, 'disputes'],
        ],
      },
      /contested/u,
    ),
    happening(
      /attack/u,
      /^2026-09-16$/u,
      /navy opened fire|Mocimboa/u,
      {
        killed: [null, 17, null],
        accounts: [[MOZAMBIQUE, 'disputes']],
      },
      /contested/u,
    ),
    optional({ kind: 'event', says: /more than 6,500|post-election|until Saturday|restarted construction|in 2022/u }),
    optional({ kind: 'event', says: /more than 6,500|post-election|until Saturday|restarted construction|in 2022/u }),
    wants(MOZAMBIQUE, /abducted women/u),
    wants(MOZAMBIQUE, /break publicly/u),
    wants(INSURGENTS, /Rwanda's roughly|go home/u),
    optional(wants(INSURGENTS, /sharia courts/u)),
    wants(INSURGENTS, /arrests at mosques/u),
    optional(wants(MOZAMBIQUE, /unconstitutional|amnesty/u)),
    optional(wants(/Rwanda/u, /would stay/u)),
    challenge(/split between/u),
    challenge(/European funding/u),
    challenge(/rainy season/u),
    ends('way-out', /deal on the abductees/u),
    ends('way-down', /push south/u),
  ],
}

const ECUADOR = /Ecuador/u

const CHONEROS = /Choneros/u

const LOBOS = /Lobos/u

const PANAMA: AnswerKey = {
  text: 'analysis-panama.txt',
  answers: [
    party(ECUADOR, 'party'),
    party(CHONEROS, 'party'),
    party(LOBOS, 'party'),
    anyParty(/Archdiocese|Church/u, /mediator/u),
    party(/Switzerland/u, 'observer'),
    party(/Panama/u, 'host'),
    anyParty(/United States/u, /stakeholder/u),
    party(/Colombia/u, 'stakeholder'),
    party(/Peru/u, 'stakeholder'),
    optional(anyParty(/banana exporters/u)),
    person(/Esteban Ycaza de la Torre/u, ECUADOR, /^interior minister$/iu, true),
    person(/Nathaly Quishpe/u, ECUADOR, /^deputy head of the prisons service$/iu, false),
    person(/Wilmer Macías Zambrano/u, CHONEROS, /^(?:lawyer.*)?$/iu, true),
    person(/La Ingeniera/u, LOBOS, /^/u),
    person(/Joan Puigdemont-Sala/u, /Archdiocese|Church/u, /^/u),
    happening(/diplomacy/u, /^2026-06-25/u, /June 25th/u),
    happening(
      /clash|attack|unrest/u,
      /^2026-05-29$/u,
      /Litoral|31 inmates/u,
      {
        killed: [31, null, null],
        accounts: [
          [ECUADOR, 'claims'],
          [LOBOS, 'disputes'],
        ],
      },
      /contested/u,
    ),
    happening(
      /attack/u,
      /^2026-06-17$/u,
      /Machala|car-bomb/u,
      {
        killed: [null, 4, null],
        injured: [null, 12, null],
      },
      /contested|reported/u,
    ),
    happening(
      /attack|clash/u,
      /^2026-06-23(?:\/2026-06-24)?$/u,
      /Durán|six young men/u,
      {
        killed: [null, 6, null],
        accounts: [[/Choneros|Ecuador/u, 'disputes']],
      },
      /contested/u,
    ),
    happening(/diplomacy/u, /^2026-07-13$/u, /July 13th/u, {}, /planned/u),
    optional(happening(/./u, /2024-01/u, /television studio/u)),
    optional({ kind: 'event', says: /El Salvador|since March|denied until last week/u }),
    optional({ kind: 'event', says: /El Salvador|since March|denied until last week/u }),
    wants(ECUADOR, /rocket-launchers/u),
    optional(wants(ECUADOR, /extortion in schools|handed over/u)),
    wants(ECUADOR, /amnesty/u),
    wants(CHONEROS, /Santa Elena/u),
    optional(wants(CHONEROS, /extraditions/u)),
    wants(LOBOS, /withdrawal of the army/u),
    optional(wants(LOBOS, /gold-miners/u)),
    wants(LOBOS, /lay down all arms/u),
    optional(wants(/United States/u, /not be bound/u)),
    challenge(/franchises/u),
    challenge(/constitutional court/u),
    challenge(/Albanians/u),
    ends('way-out', /leave schools|likeliest success/u),
    ends('way-down', /fall through|driven back/u),
  ],
}

/** A live blog, a feature, a wire report and an analysis. */
export const LONG_PRESS: readonly AnswerKey[] = [ROME, SHILLONG, DAR_ES_SALAAM, PANAMA]
