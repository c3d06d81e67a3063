import { expect, test } from "vitest"
import { detectLanguage } from "./detect.js"
import { LANGUAGES } from "./index.js"

test.each([
  ["en", "The bridge is safe, and the town will open it on Monday, she said."],
  ["de", "Die Brücke ist sicher, und die Stadt wird sie am Montag öffnen."],
  ["fr", "Le pont est sûr et la ville va l'ouvrir dans la semaine."],
  ["es", "El puente es seguro y la ciudad lo abrirá en los próximos días."],
  ["it", "Il ponte è sicuro e la città lo aprirà nei prossimi giorni."],
  ["pt", "A ponte é segura e a cidade não vai fechar o caminho para os carros."],
  ["nl", "De brug is veilig en de stad gaat haar op maandag openen."],
  ["pl", "Most jest bezpieczny, a miasto otworzy go w tym tygodniu."],
  ["id", "Jembatan itu aman dan kota akan membukanya pada hari Senin."],
  ["tr", "Köprü güvenli ve belediye bu hafta onu açacak, ancak bir yolu daha var."],
  ["ru", "Мост безопасен, и город откроет его на этой неделе."],
  ["uk", "Міст безпечний, і місто відкриє його на цьому тижні, але не зараз."],
  ["ar", "الجسر آمن وسوف تفتحه المدينة في الأسبوع القادم بعد الفحص."],
  ["fa", "این پل امن است و شهر آن را در هفته آینده باز می‌کند."],
  ["he", "הגשר בטוח והעיר תפתח אותו בשבוע הבא."],
  ["zh", "大桥是安全的，市政府将于下周开放。"],
  ["en", "“Yes,” said Ada Roe."],
  [undefined, "Kaupunki avaa sillan ensi viikolla."],
  [undefined, ""],
  ["ja", "橋は安全です。"],
  [undefined, "다리는 안전합니다."],
])("%s", (language, text) => expect(detectLanguage(text, LANGUAGES)).toBe(language))
