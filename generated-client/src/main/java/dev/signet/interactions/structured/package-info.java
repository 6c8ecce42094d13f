/**
 * Java types in the place of JSON schemas: what a model is to answer, or to call a function with, is said by a record or by a
 * method's parameters, and read back into them.
 *
 * <p>This package looks into the caller's own classes by reflection, since the caller asks for it, and needs
 * {@code com.github.victools:jsonschema-generator} and {@code com.fasterxml.jackson.core:jackson-databind}, which the client
 * does not bring along. Nothing else in the client does either: whoever uses nothing of this package needs neither.
 */
@NullMarked
package dev.signet.interactions.structured;

import org.jspecify.annotations.NullMarked;
