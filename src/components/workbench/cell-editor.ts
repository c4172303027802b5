/** Where a cell's text is written: a plain field at first, CodeMirror when that has come. */
export interface CellEditor {
  text: () => string;
  setText: (text: string) => void;
  /** The selection as offsets; `from` equals `to` for a caret. */
  selection: () => {from: number; to: number};
  select: (from: number, to?: number) => void;
  /** Puts text in place of the selection. */
  insert: (text: string) => void;
  focus: () => void;
  hasFocus: () => boolean;
  /** Marks the words that are wrong, or none. */
  markProblem: (span: {from: number; to: number; message: string} | null) => void;
}

export interface EditorHooks {
  onChange: () => void;
  onRun: () => void;
  /** Shift-Enter: run, and go on to the next cell. */
  onRunOn: () => void;
}

/** The plain field as an editor; it works before, and without, anything larger. */
export function plainEditor(field: HTMLTextAreaElement, {onChange, onRun, onRunOn}: EditorHooks): CellEditor {
  const grow = () => {
    field.rows = Math.max(3, field.value.split("\n").length);
  };
  field.addEventListener("input", () => {
    grow();
    onChange();
  });
  field.addEventListener("compositionstart", () => {
    field.dataset.composing = "";
  });
  field.addEventListener("compositionend", () => {
    delete field.dataset.composing;
  });
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing) return;
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) return;
    event.preventDefault();
    if (event.shiftKey) onRunOn();
    else onRun();
  });
  return {
    text: () => field.value,
    setText(text) {
      field.value = text;
      grow();
      onChange();
    },
    selection: () => ({from: field.selectionStart, to: field.selectionEnd}),
    select: (from, to = from) => field.setSelectionRange(from, to),
    insert(text) {
      field.setRangeText(text, field.selectionStart, field.selectionEnd, "end");
      grow();
      onChange();
    },
    focus: () => field.focus(),
    hasFocus: () => field.ownerDocument.activeElement === field,
    markProblem(span) {
      field.setAttribute("aria-invalid", String(span !== null));
    }
  };
}
