#pragma once

#include <string>

#include "render/explanation/explanation.hpp"

namespace docgraph {

// Sentences that both forms of an explanation share. Plain text, escaped by the form.

/// "detente-04, 1973-01-16, detente.json line 23".
[[nodiscard]] std::string record_heading(const Record& record);

/// "sender, by its name": what the mention does and how it names.
[[nodiscard]] std::string role_of(const Mention& mention);

/// "Pyongyang (place; id pyongyang)", or that it counts for nobody.
[[nodiscard]] std::string meaning_of(const Entity* entity);

/// Whose mission a post seems to be, and why; empty if it is no post.
[[nodiscard]] std::string owner_of(const Entity* entity);

/// "Pyongyang → Bucharest".
[[nodiscard]] std::string ends_of(const Tie& tie, const Identities& identities);

/// "4 records", "this record alone".
[[nodiscard]] std::string weight_of(const Tie& tie);

/// "Named together: 10 ties, 6 of them on this record alone."
[[nodiscard]] std::string ties_heading(const ExplainedTies& ties);

}  // namespace docgraph
