import { expect, test } from "vitest"
import { markedByRules, plainOf } from "../marking.test.kit.js"

/** Made-up news about made-up people, one line a form: content, verb, source. */
const CASES: Readonly<Record<string, readonly string[]>> = {
  en: [
    "<c>“We will win,”</c> <v>said</v> <s>Ada Roe</s>.",
    "<c>“We will win,”</c> <s>she</s> <v>said</v>. <c>“Soon.”</c>",
    "<c>“We will,”</c> <s>Ada Roe</s> <v>said</v> on Tuesday, <c>“win this fight.”</c>",
    "<s>Ada Roe, the mayor of Oakham</s>, <v>told</v> reporters <c>that the bridge was safe</c>.",
    "<v>According to</v> <s>Ada Roe</s>, <c>the bridge is safe</c>.",
    "<c>The bridge is safe</c>, <v>according to</v> <s>Ada Roe</s>.",
    "<s>The minister's deputy, Ben Lin</s>, <v>said</v> <c>the plan was dead</c>.",
    "<s>Roe</s> <v>said</v> <c>the plan was dead</c>, <v>adding</v> <c>that nobody mourned it</c>.",
    "In <s>Roe's</s> <v>words</v>, <c>“the bridge is safe.”</c>",
    "<c>The bridge</c>, <s>Roe</s> <v>said</v>, <c>“is safe.”</c>",
  ],
  de: [
    "<s>Ada Roe</s> <v>sagte</v>, <c>die Brücke sei sicher</c>. <c>Man habe sie geprüft</c>.",
    "<c>„Wir gewinnen“</c>, <v>sagte</v> <s>Ada Roe</s> am Montag.",
    "<s>Ada Roe</s> <v>sagte</v>, <c>die Brücke sei sicher</c>.",
    "Am Montag <v>sagte</v> <s>Ada Roe</s>, <c>dass die Brücke sicher sei</c>.",
    "<s>Ada Roe</s> hat am Montag <v>erklärt</v>, <c>die Brücke sei sicher</c>.",
    "<v>Laut</v> <s>Ada Roe</s> <c>ist die Brücke sicher</c>.",
    "<c>Die Brücke sei sicher</c>, <v>so</v> <s>Ada Roe</s>.",
    "<c>»Wir gewinnen«</c>, <v>sagte</v> <s>die Ministerin</s>.",
    "<s>Ada Roe</s> <v>zufolge</v> <c>ist die Brücke sicher</c>.",
    "Wie <s>die Polizei</s> <v>mitteilte</v>, <c>ist die Brücke gesperrt</c>.",
    "Der Zeitung <v>sagte</v> <s>Ada Roe</s>: <c>„Wir gewinnen.“</c>",
    "<s>Ben Lin, der Sprecher der Stadt</s>, <v>nannte</v> den Vorgang <c>„einen schlechten Scherz“</c>.",
    "<s>Der Rat</s> <v>wies</v> alle Vorwürfe als <c>„haltlos“</c> <v>zurück</v>.",
    "<c>„Wir gewinnen“</c>, <v>stellte</v> <s>Roe</s> <v>fest</v>, <c>seien „die Worte der Stunde“ gewesen</c>.",
    "<c>Die Brücke ist gesperrt</c>. Das <v>teilte</v> <s>die Polizei</s> <v>mit</v>.",
    "<c>Die Brücke trägt</c> <v>laut</v> <s>Ada Roe</s> <c>auch schwere Busse</c>.",
    "<v>Nach</v> <s>ersten Untersuchungen</s> <c>ist die Brücke sicher</c>.",
    "Die Zeitung <v>zitierte</v> <s>Ada Roe</s> mit den Worten: <c>„Wir gewinnen.“</c>",
    "<s>Ada Roe</s> äußerte Zweifel. <c>Die Brücke sei „zu alt“. Man habe sie nie geprüft</c>.",
  ],
  fr: [
    "<c>« Nous gagnerons »</c>, <v>a déclaré</v> <s>Ada Roe</s>.",
    "<s>Ada Roe</s> <v>a affirmé</v> <c>que le pont était sûr</c>.",
    "<v>Selon</v> <s>Ada Roe</s>, <c>le pont est sûr</c>.",
    "<c>«Nous gagnerons»</c>, <v>dit</v>-<s>elle</s>.",
    "<s>La ministre</s> <v>a ajouté</v> : <c>« Le pont est sûr. »</c>",
  ],
  es: [
    "<c>«Ganaremos»</c>, <v>dijo</v> <s>Ada Roe</s>.",
    "<s>Ada Roe</s> <v>afirmó</v> <c>que el puente es seguro</c>.",
    "<v>Según</v> <s>Ada Roe</s>, <c>el puente es seguro</c>.",
    "<s>La ministra</s> <v>ha declarado</v>: <c>“El puente es seguro”</c>.",
  ],
  it: [
    "<c>«Vinceremo»</c>, <v>ha detto</v> <s>Ada Roe</s>.",
    "<s>Ada Roe</s> <v>ha dichiarato</v> <c>che il ponte è sicuro</c>.",
    "<v>Secondo</v> <s>Ada Roe</s>, <c>il ponte è sicuro</c>.",
    "<s>La ministra</s> <v>ha aggiunto</v>: <c>“Il ponte è sicuro”</c>.",
  ],
  pt: [
    "<c>“Vamos ganhar”</c>, <v>disse</v> <s>Ada Roe</s>.",
    "<s>Ada Roe</s> <v>afirmou</v> <c>que a ponte é segura</c>.",
    "<v>Segundo</v> <s>Ada Roe</s>, <c>a ponte é segura</c>.",
    "<s>A ministra</s> <v>declarou</v>: <c>«A ponte é segura»</c>.",
  ],
  nl: [
    "<c>‘Wij winnen’</c>, <v>zei</v> <s>Ada Roe</s>.",
    "<s>Ada Roe</s> <v>zei</v> <c>dat de brug veilig is</c>.",
    "<v>Volgens</v> <s>Ada Roe</s> <c>is de brug veilig</c>.",
    "<c>“De brug is veilig”</c>, <v>aldus</v> <s>Ada Roe</s>.",
  ],
  ru: [
    "<c>«Мы победим»</c>, — <v>сказала</v> <s>Ада Роу</s>.",
    "<s>Ада Роу</s> <v>заявила</v>, <c>что мост безопасен</c>.",
    "<v>По словам</v> <s>Ады Роу</s>, <c>мост безопасен</c>.",
    "<s>Ада Роу</s> <v>сказала</v>: <c>«Мост безопасен»</c>.",
  ],
  uk: [
    "<c>«Ми переможемо»</c>, — <v>сказала</v> <s>Ада Роу</s>.",
    "<s>Ада Роу</s> <v>заявила</v>, <c>що міст безпечний</c>.",
    "<v>За словами</v> <s>Ади Роу</s>, <c>міст безпечний</c>.",
    "<s>Ада Роу</s> <v>сказала</v>: <c>„Міст безпечний“</c>.",
  ],
  ar: [
    "<v>قالت</v> <s>آدا رو</s>: <c>«سوف ننتصر»</c>.",
    "<v>وأضافت</v> <s>آدا رو</s> <c>أن الجسر آمن</c>.",
    "<v>بحسب</v> <s>آدا رو</s>، <c>الجسر آمن</c>.",
    "<c>«الجسر آمن»</c>، <v>قالت</v> <s>الوزيرة</s>.",
  ],
  fa: [
    "<s>آدا رو</s> <v>گفت</v>: <c>«ما پیروز می‌شویم»</c>.",
    "<s>آدا رو</s> <v>گفت</v> <c>که پل امن است</c>.",
    "<v>به گفته</v> <s>آدا رو</s>، <c>پل امن است</c>.",
  ],
  he: [
    '<c>"אנחנו ננצח"</c>, <v>אמרה</v> <s>עדה רו</s>.',
    "<s>עדה רו</s> <v>אמרה</v> <c>כי הגשר בטוח</c>.",
    "<v>לדברי</v> <s>עדה רו</s>, <c>הגשר בטוח</c>.",
    '<s>עדה רו</s> <v>הצהירה</v>: <c>"הגשר בטוח"</c>.',
  ],
  tr: [
    "<s>Ada Roe</s>, <c>“Kazanacağız”</c> <v>dedi</v>.",
    "<c>“Kazanacağız”</c> <v>dedi</v> <s>Ada Roe</s>.",
    "<s>Ada Roe</s> <v>şöyle dedi</v>: <c>“Köprü güvenli.”</c>",
    "<s>Ada Roe'ya</s> <v>göre</v> <c>köprü güvenli</c>.",
  ],
  zh: [
    "<s>罗伊</s><v>说</v>：<c>“我们会赢。”</c>",
    "<c>“我们会赢。”</c><s>罗伊</s><v>说</v>。",
    "<s>罗伊</s><v>表示</v>，<c>大桥是安全的</c>。",
    "<s>罗伊</s><v>指出</v>：<c>「大桥是安全的。」</c>",
    "<v>据</v><s>罗伊</s>，<c>大桥是安全的</c>。",
  ],
}

const rows = Object.entries(CASES).flatMap(([language, cases]) =>
  cases.map((marked) => [language, marked] as const),
)

test.each(rows)("%s: %s", (language, marked) => {
  expect(markedByRules(plainOf(marked), language)).toBe(marked)
})

test("a language nobody taught gives its marked passages, without a speaker", () => {
  expect(markedByRules("Roe o že “Miluj domovinu svojo vedno.” Tako.", "sl")).toBe(
    "Roe o že <c>“Miluj domovinu svojo vedno.”</c> Tako.",
  )
})
