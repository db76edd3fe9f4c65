/**
 * Which places a person may see and work for: what access binds them to, read on the maps that place knows.
 *
 * <p>{@link vn.lensan.territory.Reach} answers for every page and export that takes a place; never compare unit ids
 * elsewhere.
 */
@ApplicationModule(allowedDependencies = {"shared", "access", "place", "web", "intake"})
@NullMarked
package vn.lensan.territory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
