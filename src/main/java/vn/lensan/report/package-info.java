/** What the ministry asks for and when: reporting periods, the letter's forms, the reports made from figures, and their life. */
@NullMarked
package vn.lensan.report;

import org.jspecify.annotations.NullMarked;
