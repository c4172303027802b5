/** Lower case without accents, so that "Asagi" finds "Aşağı" and "Erdogan" finds "Erdoğan". */
export function foldText(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ı", "i").toLowerCase().trim();
}
