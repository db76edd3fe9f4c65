package vn.lensan.document;

import java.util.List;

/**
 * The công văn that carries a report, in the layout of Nghị định 30/2020/NĐ-CP.
 *
 * @param number the number line, blank where the registry fills it in
 * @param subject "V/v …", under the number
 * @param to whom it is sent, without "Kính gửi:"
 * @param paragraphs the text, the last one ending in "./."
 * @param attached the line under the attached form's title, naming this letter
 */
record Letter(String number, String subject, String to, List<String> paragraphs, String attached) {}
