/** What the service sends by itself, {@code webhooks} and {@code callbacks}, into schemas of what is received and responded with. */
@NullMarked
package dev.signet.codegen.parse.webhook;

import org.jspecify.annotations.NullMarked;
