/** What is wrong with a document or a configuration, collected and reported all at once. */
@NullMarked
package dev.signet.codegen.problem;

import org.jspecify.annotations.NullMarked;
