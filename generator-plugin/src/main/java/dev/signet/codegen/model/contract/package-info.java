/**
 * A document keyword by keyword, with references followed: what two documents are compared by.
 */
@NullMarked
package dev.signet.codegen.model.contract;

import org.jspecify.annotations.NullMarked;
