/**
 * Who did what, when and why: a log that is only ever added to.
 *
 * <p>{@link vn.lensan.audit.Log} is its one door. Write the entry in the transaction of the deed itself, so that neither
 * is there without the other.
 */
@ApplicationModule(allowedDependencies = {"shared", "access"})
@NullMarked
package vn.lensan.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
