/** The script of the code editor, scripts/sql-editor.js: CodeMirror in place of a cell's plain field. */
import {
  acceptCompletion,
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap
} from "@codemirror/autocomplete";
import {defaultKeymap, history, historyKeymap} from "@codemirror/commands";
import {sql} from "@codemirror/lang-sql";
import {bracketMatching, HighlightStyle, indentOnInput, syntaxHighlighting} from "@codemirror/language";
import {setDiagnostics} from "@codemirror/lint";
import {EditorState, Prec} from "@codemirror/state";
import {drawSelection, EditorView, keymap} from "@codemirror/view";
import {tags} from "@lezer/highlight";
import type {CellEditor, EditorHooks} from "./cell-editor.js";
import {completeSql, type Vocabulary} from "./completion.js";
import {DUCKDB} from "./dialect.js";

const COLOURS = HighlightStyle.define([
  {tag: [tags.keyword, tags.operatorKeyword, tags.modifier], fontWeight: "600"},
  {tag: [tags.string, tags.special(tags.string)], color: "var(--hue-2)"},
  {tag: [tags.comment, tags.lineComment, tags.blockComment], color: "var(--ink-2)", fontStyle: "italic"},
  {tag: [tags.special(tags.name)], color: "var(--hue-2)", fontWeight: "600"}
]);

const LOOK = EditorView.theme({
  "&": {backgroundColor: "transparent", color: "var(--ink)", font: "var(--code)"},
  "&.cm-focused": {outline: "none"},
  ".cm-scroller": {font: "inherit", overflow: "auto"},
  ".cm-content": {padding: "0.625rem 0", caretColor: "var(--ink)"},
  ".cm-line": {padding: "0 0.75rem"},
  ".cm-cursor": {borderLeftColor: "var(--ink)", borderLeftWidth: "2px"},
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    background: "var(--mark)"
  },
  ".cm-matchingBracket": {background: "var(--mark)"},
  ".cm-tooltip": {
    border: "1px solid var(--rule-strong)",
    borderRadius: "4px",
    background: "var(--paper)",
    color: "var(--ink)"
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": {font: "var(--code)", maxHeight: "16rem"},
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": {padding: "0.2rem 0.5rem"},
  ".cm-tooltip-autocomplete ul li[aria-selected]": {background: "var(--ink)", color: "var(--paper)"},
  ".cm-completionDetail": {fontStyle: "normal", color: "var(--ink-2)", fontSize: "0.75rem"},
  "li[aria-selected] .cm-completionDetail": {color: "inherit"},
  ".cm-completionInfo": {
    maxWidth: "22rem",
    padding: "0.5rem 0.75rem",
    font: "400 0.8125rem/1.45 var(--sans)",
    whiteSpace: "normal"
  },
  ".cm-completionIcon": {display: "none"},
  ".cm-diagnostic": {font: "400 0.8125rem/1.45 var(--sans)", whiteSpace: "pre-line", borderLeftColor: "var(--hue-4)"},
  ".cm-lintRange-error": {
    backgroundImage: "none",
    textDecoration: "underline wavy var(--hue-4) 1.5px",
    textUnderlineOffset: "0.25em",
    textDecorationSkipInk: "none"
  }
});

/** Puts an editor in the place of a field, with its text, its selection and its focus. */
export function codeEditor(field: HTMLTextAreaElement, hooks: EditorHooks, vocabulary: Vocabulary): CellEditor {
  const hadFocus = field.ownerDocument.activeElement === field;
  const run = (action: () => void) => () => {
    action();
    return true;
  };
  const view = new EditorView({
    state: EditorState.create({
      doc: field.value,
      selection: {anchor: field.selectionStart, head: field.selectionEnd},
      extensions: [
        Prec.highest(
          keymap.of([
            {key: "Mod-Enter", run: run(hooks.onRun)},
            {key: "Shift-Enter", run: run(hooks.onRunOn)},
            // Only while a completion is offered: otherwise Tab leaves the editor, as it leaves any field.
            {key: "Tab", run: acceptCompletion}
          ])
        ),
        history(),
        drawSelection(),
        indentOnInput(),
        bracketMatching(),
        closeBrackets(),
        sql({dialect: DUCKDB}),
        autocompletion({override: [completeSql(vocabulary)], activateOnTypingDelay: 50}),
        syntaxHighlighting(COLOURS),
        LOOK,
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({"aria-label": "SQL", spellcheck: "false", autocapitalize: "off"}),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) hooks.onChange();
        }),
        keymap.of([...closeBracketsKeymap, ...completionKeymap, ...historyKeymap, ...defaultKeymap])
      ]
    })
  });
  field.replaceWith(view.dom);
  if (hadFocus) view.focus();
  return {
    text: () => view.state.doc.toString(),
    setText(text) {
      view.dispatch({changes: {from: 0, to: view.state.doc.length, insert: text}, selection: {anchor: 0}});
    },
    selection: () => view.state.selection.main,
    select(from, to = from) {
      const end = view.state.doc.length;
      view.dispatch({selection: {anchor: Math.min(from, end), head: Math.min(to, end)}, scrollIntoView: true});
    },
    insert(text) {
      view.dispatch(view.state.replaceSelection(text));
    },
    focus: () => view.focus(),
    hasFocus: () => view.hasFocus,
    markProblem(span) {
      const end = view.state.doc.length;
      const marks = span
        ? [
            {
              from: Math.max(0, Math.min(span.from, end)),
              to: Math.max(0, Math.min(span.to, end)),
              severity: "error" as const,
              message: span.message
            }
          ]
        : [];
      if (span || view.dom.querySelector(".cm-lintRange-error")) view.dispatch(setDiagnostics(view.state, marks));
    }
  };
}
