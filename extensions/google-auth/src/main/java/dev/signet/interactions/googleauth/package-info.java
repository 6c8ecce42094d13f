/** Credentials of google-auth-library for the Interactions client, and its calls by Vertex AI. */
@NullMarked
package dev.signet.interactions.googleauth;

import org.jspecify.annotations.NullMarked;
