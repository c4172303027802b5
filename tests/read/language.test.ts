import {expect, test} from "vitest";
import {detectFormat, languageOf} from "../../loaders/read/index.js";

test.each([
  [
    "English",
    "At least 48 people were killed and 212 were injured in the floods, according to the authorities, who said that more than 16,000 families had lost their homes. The army evacuated those who were still in the valley, and the Red Cross is bringing food to them."
  ],
  [
    "French",
    "Au moins 48 personnes ont été tuées et 212 blessées dans les inondations, selon les autorités, qui ont déclaré que plus de 16 000 familles avaient perdu leur maison. L'armée a évacué ceux qui étaient encore dans la vallée, et la Croix-Rouge apporte de la nourriture."
  ],
  [
    "German",
    "Mindestens 48 Menschen wurden bei den Überschwemmungen getötet und 212 verletzt, wie die Behörden mitteilten. Mehr als 16.000 Familien haben ihre Häuser verloren. Die Armee hat die Menschen aus dem Tal gebracht, und das Rote Kreuz verteilt Lebensmittel an sie, sagte ein Sprecher."
  ],
  [
    "Spanish",
    "Al menos 48 personas murieron y 212 resultaron heridas en las inundaciones, según las autoridades, que dijeron que más de 16.000 familias habían perdido sus casas. El ejército evacuó a los que aún estaban en el valle, y la Cruz Roja lleva comida para ellos."
  ],
  [
    "Turkish",
    "Yetkililere göre sellerde en az 48 kişi öldü ve 212 kişi yaralandı. Daha sonra yapılan açıklamada 16.000 aile için yardım olarak çadır gönderildi ve ordu tarafından vadide olan bir çok kişi kurtarıldı. Ancak su seviyesi daha da yükseldi, bu da yolları kapattı ve ulaşım için sorun oldu."
  ],
  [
    "Russian",
    "По меньшей мере 48 человек погибли и 212 получили ранения в результате наводнения, сообщили власти. Более 16 000 семей потеряли свои дома, армия эвакуировала тех, кто ещё оставался в долине."
  ],
  [
    "Arabic",
    "قتل ما لا يقل عن 48 شخصا وأصيب 212 آخرون في الفيضانات، بحسب السلطات التي قالت إن أكثر من 16 ألف أسرة فقدت منازلها. وأجلى الجيش من كانوا لا يزالون في الوادي"
  ]
])("a text in %s", (language, text) => {
  expect(languageOf(text)).toBe(language);
});

test.each([["Over 7,000 people fled."], ["Plus de 16 000 familles."], [""], ["48 212 1,482 ".repeat(100)]])(
  "a text too short or too odd to tell: %j",
  (text) => {
    expect(languageOf(text)).toBeNull();
  }
);

test("an English text that quotes another language", () => {
  const quote = "« Plus de seize mille familles ont perdu leur maison dans la vallée », a déclaré le ministre. ";
  const english = "The minister said that more than half of those who had lost their homes were still in the valley. ";
  expect(languageOf(quote + english.repeat(2))).toBe("English");
});

test.each([
  ["html", "<!DOCTYPE html><html><body><p>x</p></body></html>"],
  ["html", "\ufeff\n<!-- saved from url -->\n<HTML lang=en>x"],
  ["html", "<div><p>One.</p><p>Two.</p></div>"],
  ["wikitext", "'''X''' is a [[village]] in [[Y|Z]].<ref>{{cite web|title=A}}</ref>"],
  ["wikitext", "{{Infobox flood\n| deaths = 5\n}}\nText."],
  ["markdown", "# Title\n\nText."],
  ["markdown", "See [the report](https://example.org/a) for **48** of **them**."],
  ["text", "One person died.[1] In 2019 <5% of * all * were #1.\n\n- A list\n- of two"],
  ["text", "Title\n\nText with [brackets] and (parentheses) and a_b_c."],
  ["mirror", "Материал из Справочника\n\nText."]
])("%s is told by its content: %j", (format, text) => {
  expect(detectFormat(text)).toBe(format);
});
