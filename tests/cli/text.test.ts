import {mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {decodeText, LARGEST, readText} from "../../loaders/text.js";
import {temporaryFolder} from "../folder.js";

const bytes = (...parts: (string | number[])[]) => Buffer.concat(parts.map((part) => Buffer.from(part as string)));

test.for<[string, Uint8Array, string]>([
  ["nothing", bytes(""), "a.txt: empty: there is no text in it"],
  ["white space", bytes(" \n\t\n"), "a.txt: empty: there is no text in it"],
  ["a byte order mark", bytes([0xef, 0xbb, 0xbf]), "a.txt: empty: there is no text in it"],
  [
    "a picture",
    bytes([0x89], "PNG\r\n", [0x1a, 0x0a, 0, 0, 0, 0x0d]),
    "a.txt: binary, not text: a zero byte at byte 8"
  ],
  ["UTF-16", bytes([0xff, 0xfe], "a\0b\0"), "a.txt: binary, not text: a zero byte at byte 3"],
  [
    "Latin-1",
    bytes("first\nsecond caf", [0xe9], " third"),
    "a.txt:2: not UTF-8: 0xe9 at byte 16 (save the file as UTF-8)"
  ],
  ["a lone continuation byte", bytes([0x80], "a"), "a.txt:1: not UTF-8: 0x80 at byte 0"],
  ["an overlong form", bytes("ab", [0xc0, 0xaf]), "a.txt:1: not UTF-8: 0xc0 at byte 2"],
  ["a character cut off at the end", bytes("abc\n", [0xe2, 0x82]), "a.txt:2: not UTF-8: 0xe2 at byte 4"],
  ["50 MB", new Uint8Array(50_000_000).fill(97), "a.txt: too large: 50.0 MB (at most 20.0 MB)"]
])("refuses %s", ([, content, message]) => {
  expect(() => decodeText(content, "a.txt")).toThrow(message);
});

test("gives back the text unchanged: byte order mark, carriage returns, emoji and all", () => {
  const text = "\ufeffOne\r\ntwo\u00a0three 🚚 Степанакерт\n";
  expect(decodeText(Buffer.from(text), "a.txt")).toBe(text);
});

test("a file that is missing, a folder or too large says which, before it is read", () => {
  const folder = temporaryFolder();
  expect(() => readText(join(folder, "none.txt"))).toThrow(`${folder}/none.txt: no such file or folder`);
  mkdirSync(join(folder, "sub"));
  expect(() => readText(join(folder, "sub"))).toThrow(`${folder}/sub: is a folder, not a file`);
  writeFileSync(join(folder, "file"), "text");
  expect(() => readText(join(folder, "file", "x.txt"))).toThrow(
    `${folder}/file/x.txt: a file stands where a folder should be`
  );
  writeFileSync(join(folder, "large"), new Uint8Array(LARGEST + 1));
  expect(() => readText(join(folder, "large"))).toThrow("too large");
});
