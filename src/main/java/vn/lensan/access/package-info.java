/**
 * Who may come in and what they may see: people, their role, and the place or platform each is bound to.
 *
 * <p>Start reading at {@link vn.lensan.access.Actor}. {@link vn.lensan.access.Users} is the door for keeping people;
 * {@link vn.lensan.access.May} is the whole table of who may do what; a page states its own line of that table with
 * {@link vn.lensan.access.Permitted}. This module knows places by number only: what lies inside a place is {@code
 * place}'s to say.
 */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package vn.lensan.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
