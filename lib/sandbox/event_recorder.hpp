#pragma once

#include "sandbox/call.hpp"
#include "sandbox/store.hpp"

#include <functional>
#include <set>
#include <string>

namespace gladly_mcp::sandbox {

/// Turns changes of the state into events.
///
/// It keeps the records as it saw them last and compares, so a handler need not think of events, and an operation that
/// changes a record in passing (a reply that assigns its conversation) is told like any other.
class event_recorder {
public:
    /// Takes the state as it is; nothing of it is news.
    explicit event_recorder(const store& start);

    /// Adds an event to the state for all that the call has changed, and forgets events that are too old to be asked
    /// for. To be called after each operation that writes.
    void note_changes(call& request);

private:
    void note_customers(call& request);
    void note_conversations(call& request);
    void note_conversation(call& request, const conversation& before, const conversation& after);
    void note_added_items(call& request);
    void note_tasks(call& request);
    void note_comments(call& request);

    store::table<customer> customers_;
    store::table<conversation> conversations_;
    store::table<task> tasks_;
    std::set<std::string, std::less<>> comments_; ///< Their ids: comments do not change.
};

} // namespace gladly_mcp::sandbox
