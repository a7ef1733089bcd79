#pragma once

#include <gladly_mcp/core/json.hpp>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <set>
#include <string>

/// The contract in `tests/contract`, and the comparison of our models with it.
namespace gladly_mcp::test {

/// Every operation of the contract.
const boost::json::array& contract_operations();

/// Every schema of the contract, by name.
const boost::json::object& contract_schemas();

/// The text at a JSON pointer, or nothing.
std::string text_at(const boost::json::value& value, const char* pointer);

/// Follows `$ref` to what it names.
const boost::json::object& resolved(const boost::json::object& schema);

/// The texts under a keyword whose value is a text or a list of texts.
std::set<std::string> texts(const boost::json::object& schema, const char* keyword);

std::set<std::string> property_names(const boost::json::object& schema);

/// Compares one of our schemas with the contract's, part by part.
void compare(const std::string& where, const boost::json::object& ours, const boost::json::object& referring);

/// Compares the schema of `T` with the contract's of that name.
template <class T>
void expect_agreement(const char* name)
{
    compare(name, core::json_schema<T>(), contract_schemas().at(name).as_object());
}

} // namespace gladly_mcp::test
